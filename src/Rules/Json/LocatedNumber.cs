using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Json;

public sealed record LocatedNumber(SourcePosition At, decimal Number) : LocatedValue(At)
{
    /// <summary>The digits as the file has them, for those who write the file again; null where it was not read from one.</summary>
    public string? Written { get; init; }

    public override string Described => "a number";
}
