using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Freezing;

namespace PolicyEngine.Supervision.Draws.Recording;

/// <summary>What a record in one form is written from.</summary>
internal sealed record RecordContent
{
    public required DrawBasis Basis { get; init; }

    /// <summary>Who is who; null in the public form.</summary>
    public required FrozenDraw? Frozen { get; init; }

    public required Announcement Announcement { get; init; }

    public required Randomness Randomness { get; init; }

    public required DrawResult Result { get; init; }

    public required IReadOnlyList<DrawEntry> Entries { get; init; }

    public bool IsAudit => Frozen is not null;
}
