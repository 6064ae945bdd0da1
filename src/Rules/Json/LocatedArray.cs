using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Json;

public sealed record LocatedArray(SourcePosition At, IReadOnlyList<LocatedValue> Items) : LocatedValue(At)
{
    public override string Described => "a list";
}
