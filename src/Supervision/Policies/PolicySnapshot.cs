using System.Collections.Frozen;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Publishing;

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

    /// <summary>The files that this was read from; null where it was not read from files.</summary>
    public PolicyFiles? Files { get; init; }

    /// <summary>The versions by day; null where there is one for every day.</summary>
    public ActivationTable? Timeline { get; init; }

    /// <summary>The day for which <see cref="Localities"/> names the versions; without meaning where there is no timeline.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The localities that can answer, in order of id.</summary>
    public IEnumerable<Jurisdiction> Jurisdictions => Localities.Values.Select(l => l.Active).OfType<Jurisdiction>();

    /// <summary>Everything that is wrong with the files as they are now.</summary>
    public IEnumerable<Diagnostic> Diagnostics => SharedDiagnostics.Concat(Localities.Values.SelectMany(l => l.Diagnostics));

    /// <summary>The locality that answers under that id, or null.</summary>
    public Jurisdiction? Find(string id) => active.GetValueOrDefault(id);

    /// <summary>The locality as it stands on the day of an act (Beijing); null where none of its versions was in force.</summary>
    public Jurisdiction? On(string id, DateOnly actDay) => Timeline is null ? Find(id) : Timeline.On(id, actDay);

    /// <summary>
    /// The version that reads a question, before its facts say of which day the act is: today's, else the nearest one. Null
    /// where the locality never had one. <see cref="On"/> says which one answers.
    /// </summary>
    public Jurisdiction? ToRead(string id) => Find(id) ?? Timeline?.Nearest(id, Day);

    /// <summary>The locality's files, as they are published; null where it is broken or was not read from files.</summary>
    public PolicyPackage? PackageOf(string id)
    {
        if (Files is null || !Localities.TryGetValue(id, out var status) || status.IsBroken || status.Active is null)
        {
            return null;
        }

        var layers = new List<string>();
        for (var layer = status.Active.Base; layer is not null; layer = layer.Base)
        {
            layers.Add(layer.Id);
        }

        return PolicyPackage.Of(Files, id, layers);
    }
}
