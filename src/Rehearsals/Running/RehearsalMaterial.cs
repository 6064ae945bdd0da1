using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Samples;

namespace PolicyEngine.Rehearsals;

/// <summary>What a rehearsal is played with, besides its own file.</summary>
/// <param name="Policies">The policies as the files are: drafts too.</param>
/// <param name="Workflows">The locality's definition files: what messages call each, and its content.</param>
public sealed record RehearsalMaterial(
    IJurisdictions Policies, IReadOnlyList<(string File, byte[] Content)> Workflows, SampleWords Words, IReadOnlyDictionary<string, SampleArea> Areas);
