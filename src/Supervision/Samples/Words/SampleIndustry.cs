namespace PolicyEngine.Supervision.Samples;

/// <summary>An industry and how its entities call what they do.</summary>
/// <param name="Code">GB/T 4754.</param>
/// <param name="Trades">By kind of entity; a kind that is not named has no such entities.</param>
/// <param name="Specialities">What inspectors of it must be versed in.</param>
public sealed record SampleIndustry(
    string Code, string Name, int Weight, IReadOnlyDictionary<string, IReadOnlyList<string>> Trades, IReadOnlyList<string> Specialities)
{
    public IReadOnlyList<string> TradesOf(string kind) => Trades.GetValueOrDefault(kind, []);
}
