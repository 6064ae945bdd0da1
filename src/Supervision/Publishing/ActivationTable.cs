using System.Collections.Frozen;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>Which version of each locality answers on which day. Immutable.</summary>
public sealed class ActivationTable
{
    private readonly FrozenDictionary<string, ActivatedVersion[]> byId;

    /// <param name="versions">By locality; each day once.</param>
    public ActivationTable(IEnumerable<KeyValuePair<string, IEnumerable<ActivatedVersion>>> versions) => byId = versions.ToFrozenDictionary(
        v => v.Key, v => v.Value.OrderBy(a => a.From).ThenBy(a => a.Number).ToArray(), StringComparer.Ordinal);

    public static ActivationTable Empty { get; } = new([]);

    /// <summary>In order.</summary>
    public IEnumerable<string> Ids => byId.Keys.Order(StringComparer.Ordinal);

    /// <summary>By first day.</summary>
    public IReadOnlyList<ActivatedVersion> Of(string id) => byId.GetValueOrDefault(id) ?? [];

    /// <summary>What was decided for that day; null where nothing was.</summary>
    public ActivatedVersion? EntryOn(string id, DateOnly day) =>
        byId.TryGetValue(id, out var versions) ? Array.FindLast(versions, v => v.From <= day) : null;

    /// <summary>The version in force on that day; null where none is.</summary>
    public Jurisdiction? On(string id, DateOnly day) => EntryOn(id, day)?.Jurisdiction;

    /// <summary>
    /// The version that reads a question before its act's day is known: that of the day, else the last before it, else the
    /// first after it. Null where the locality never had one.
    /// </summary>
    public Jurisdiction? Nearest(string id, DateOnly day)
    {
        var versions = Of(id).Where(v => v.Jurisdiction is not null);
        return (versions.LastOrDefault(v => v.From <= day) ?? versions.FirstOrDefault())?.Jurisdiction;
    }
}
