using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>The words of a vocabulary file for the kinds of fact.</summary>
public static class FactKinds
{
    private static readonly Dictionary<string, ValueKind> byWord = new(StringComparer.Ordinal)
    {
        ["boolean"] = ValueKind.Boolean,
        ["integer"] = ValueKind.Number,
        ["number"] = ValueKind.Number,
        ["text"] = ValueKind.Text,
        ["date"] = ValueKind.Date,
        ["instant"] = ValueKind.Instant,
        ["code"] = ValueKind.Code,
        ["codes"] = ValueKind.Codes,
        ["reviews"] = ValueKind.Reviews,
    };

    /// <summary>In the order of the documentation.</summary>
    public static IReadOnlyCollection<string> Words => byWord.Keys;

    public static ValueKind KindOf(string word) => byWord[word];

    /// <summary>The word for a fact's kind, as a vocabulary file would write it.</summary>
    public static string WordOf(FactDefinition fact) =>
        fact.Whole ? "integer" : byWord.First(p => p.Value == fact.Kind && p.Key != "integer").Key;
}
