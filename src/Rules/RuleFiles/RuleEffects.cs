namespace PolicyEngine.Rules.RuleFiles;

/// <summary>The words of rule files for effects.</summary>
public static class RuleEffects
{
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<RuleEffect>().Select(WordOf)];

    public static string WordOf(RuleEffect effect) => effect.ToString().ToLowerInvariant();

    /// <summary>The effect of a word of <see cref="Words"/>.</summary>
    public static RuleEffect Of(string word) => Enum.GetValues<RuleEffect>().First(e => WordOf(e) == word);

    /// <summary>Speaks for the verdict that the rule names.</summary>
    public static bool NamesVerdict(RuleEffect effect) => effect < RuleEffect.Deadline;
}
