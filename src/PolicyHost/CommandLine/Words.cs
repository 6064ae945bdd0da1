using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>How verdicts are called and coloured on a screen.</summary>
internal static class Words
{
    private static readonly Dictionary<string, string> General = new(StringComparer.Ordinal)
    {
        ["not-regulated"] = "本地文件未规定",
        ["undetermined"] = "事实不足，尚不能定",
        ["conflict"] = "文件自身的界限无法同时满足",
        ["needs-person"] = "须由人判断",
    };

    public static string Of(DecisionDefinition decision, string verdict) =>
        decision.Verdicts.FirstOrDefault(v => v.Id == verdict)?.Label.Zh ?? General.GetValueOrDefault(verdict, verdict);

    /// <summary>Green for the decision's lowest verdict, red for the highest, yellow for what is open.</summary>
    public static string ColourOf(DecisionDefinition decision, string verdict) =>
        General.ContainsKey(verdict) ? "yellow"
        : decision.Precedence.FirstOrDefault(v => !General.ContainsKey(v)) == verdict ? "red"
        : "green";
}
