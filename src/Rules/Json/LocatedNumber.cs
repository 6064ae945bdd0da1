using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Json;

public sealed record LocatedNumber(SourcePosition At, decimal Number) : LocatedValue(At)
{
    public override string Described => "a number";
}
