using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Json;

public sealed record LocatedNull(SourcePosition At) : LocatedValue(At)
{
    public override string Described => "null";
}
