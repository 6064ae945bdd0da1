using PolicyEngine.Supervision.Draws.Recording;

namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>What a verification found.</summary>
public sealed record VerificationReport
{
    /// <summary>Whether every byte of the record is as it must be.</summary>
    public bool Verified => Disagreements.Count == 0;

    /// <summary>The draw's identity; null where the file is too damaged to tell.</summary>
    public string? Draw { get; init; }

    /// <summary><c>audit</c> or <c>public</c>; null where the file is too damaged to tell.</summary>
    public string? Form { get; init; }

    /// <summary>
    /// What was announced before the draw, computed again. A record that was made anew as a whole agrees with itself;
    /// only an announcement that was kept elsewhere shows it.
    /// </summary>
    public byte[]? AnnouncementHash { get; init; }

    /// <summary>First disagreement first; the subject of each is the path of a member.</summary>
    public required IReadOnlyList<DrawMistake> Disagreements { get; init; }

    /// <summary>What is in order but worth knowing.</summary>
    public IReadOnlyList<DrawRemark> Remarks { get; init; } = [];

    /// <summary>The record, to go on with; null in the public form and where something disagrees.</summary>
    public DrawRecord? Record { get; init; }
}
