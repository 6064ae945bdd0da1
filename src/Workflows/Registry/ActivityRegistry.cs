using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace PolicyEngine.Workflows.Registry;

/// <summary>
/// The closed table of activity types. Definitions and stored instances name types by their ids only, so that nothing
/// in data can have code loaded, and renaming a class breaks no live instance.
/// </summary>
public sealed class ActivityRegistry
{
    private readonly FrozenDictionary<string, ActivityType> types;

    /// <exception cref="ArgumentException">Two types have one id.</exception>
    public ActivityRegistry(IEnumerable<ActivityType> types)
    {
        var list = types.ToList();
        if (list.GroupBy(t => t.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two activity types have the id '{twice.Key}'.", nameof(types));
        }

        this.types = list.ToFrozenDictionary(t => t.Id, StringComparer.Ordinal);
    }

    /// <summary>Elsa's activities that this runtime runs.</summary>
    public static ActivityRegistry BuiltIn { get; } = new(Activities.BuiltInActivities.All);

    public IEnumerable<ActivityType> Types => types.Values;

    public IEnumerable<string> Ids => types.Keys;

    /// <summary>The same with the steps of an application added.</summary>
    /// <exception cref="ArgumentException">An id is taken.</exception>
    public ActivityRegistry With(IEnumerable<ActivityType> added) => new(types.Values.Concat(added));

    public bool TryFind(string id, [NotNullWhen(true)] out ActivityType? type) => types.TryGetValue(id, out type);
}
