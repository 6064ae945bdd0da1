using System.Globalization;

namespace PolicyEngine.DrawBench;

/// <summary>Something measured, with the most that it may be (inclusive); null where it is only told.</summary>
internal sealed record Figure(string What, double Value, double? Limit, string Unit)
{
    public bool Holds => Limit is null || Value <= Limit;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{What,-58} {Value,9:0.00} {Unit}{(Limit is { } limit ? $"  (at most {limit:0.##}: {(Holds ? "holds" : "DOES NOT HOLD")})" : "")}");
}
