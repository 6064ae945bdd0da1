using System.Collections.Frozen;
using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Supervision.Policies;

/// <summary>All policies at one moment. Immutable: a question is answered wholly from one snapshot.</summary>
/// <param name="Shared">Null where vocabulary or calendar were never usable.</param>
/// <param name="Localities">By id, in order.</param>
/// <param name="SharedDiagnostics">What is wrong with vocabulary and calendar as they are now.</param>
public sealed record PolicySnapshot(
    SharedPolicies? Shared, IReadOnlyDictionary<string, LocalityStatus> Localities, IReadOnlyList<Diagnostic> SharedDiagnostics)
{
    private readonly FrozenDictionary<string, Jurisdiction> active = Localities.Values
        .Select(l => l.Active).OfType<Jurisdiction>().ToFrozenDictionary(j => j.Id, StringComparer.Ordinal);

    public static PolicySnapshot Empty { get; } = new(null, new Dictionary<string, LocalityStatus>(), []);

    /// <summary>The localities that can answer, in order of id.</summary>
    public IEnumerable<Jurisdiction> Jurisdictions => Localities.Values.Select(l => l.Active).OfType<Jurisdiction>();

    /// <summary>Everything that is wrong with the files as they are now.</summary>
    public IEnumerable<Diagnostic> Diagnostics => SharedDiagnostics.Concat(Localities.Values.SelectMany(l => l.Diagnostics));

    /// <summary>The locality that answers under that id, or null.</summary>
    public Jurisdiction? Find(string id) => active.GetValueOrDefault(id);
}
