using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Json;

public sealed record LocatedBoolean(SourcePosition At, bool Value) : LocatedValue(At)
{
    public override string Described => Value ? "true" : "false";
}
