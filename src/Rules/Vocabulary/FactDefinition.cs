using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>A fact that a decision is answered from.</summary>
/// <param name="Index">Its slot in the <see cref="FactFrame"/> of its decision.</param>
/// <param name="Whole">A number that must be whole (<c>integer</c>).</param>
/// <param name="Nullable">Null says "has not happened" or "there is none" (∅).</param>
/// <param name="Values">The closed list of a code or of codes, in order; empty for other kinds. At most 64.</param>
/// <param name="Minimum">Least number, inclusive; null for none.</param>
/// <param name="Maximum">Greatest number, inclusive; null for none.</param>
/// <param name="Person">Only a person can say it; never assumed.</param>
/// <param name="CatchAll">A catch-all ground: where only such facts are missing, the verdict is <c>needs-person</c>.</param>
public sealed record FactDefinition(
    int Index,
    string Name,
    Label Label,
    ValueKind Kind,
    bool Whole,
    bool Nullable,
    IReadOnlyList<string> Values,
    decimal? Minimum,
    decimal? Maximum,
    bool Person,
    bool CatchAll)
{
    private readonly Dictionary<string, int> indexOf = Values.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i, StringComparer.Ordinal);

    /// <summary>The index of a value in <see cref="Values"/>, or -1.</summary>
    public int IndexOf(string value) => indexOf.GetValueOrDefault(value, -1);
}
