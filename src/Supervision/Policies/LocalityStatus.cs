using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Supervision.Policies;

/// <summary>How one locality stands after a reading of the files.</summary>
/// <param name="Active">What answers: the version just read, or the last good one; null where there never was one.</param>
/// <param name="Diagnostics">What is wrong with the files as they are now; warnings may stand beside an active version.</param>
public sealed record LocalityStatus(string Id, Jurisdiction? Active, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The files as they are now cannot be used.</summary>
    public bool IsBroken => Diagnostics.Any(d => d.Severity == Severity.Error);
}
