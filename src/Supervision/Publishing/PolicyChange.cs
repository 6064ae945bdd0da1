using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>What a new reading of the files changed.</summary>
/// <param name="Activated">Localities that now answer from another version.</param>
/// <param name="Removed">Localities whose folder is gone.</param>
/// <param name="Diagnostics">Mistakes in the files that were not there, or not so, before.</param>
public sealed record PolicyChange(IReadOnlyList<Jurisdiction> Activated, IReadOnlyList<string> Removed, IReadOnlyList<Diagnostic> Diagnostics)
{
    public static PolicyChange Between(PolicySnapshot before, PolicySnapshot after)
    {
        var known = before.Diagnostics.ToHashSet();
        return new PolicyChange(
            [.. after.Jurisdictions.Where(j => before.Find(j.Id)?.Version != j.Version)],
            [.. before.Localities.Keys.Where(id => !after.Localities.ContainsKey(id))],
            [.. after.Diagnostics.Where(d => !known.Contains(d))]);
    }
}
