using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Json;

/// <param name="Members">In the order of the file; names are unique.</param>
public sealed record LocatedObject(SourcePosition At, IReadOnlyList<LocatedMember> Members) : LocatedValue(At)
{
    private readonly Dictionary<string, LocatedValue> byName =
        Members.ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);

    public override string Described => "an object";

    /// <summary>The member's value, or null where there is no such member.</summary>
    public LocatedValue? this[string name] => byName.GetValueOrDefault(name);
}
