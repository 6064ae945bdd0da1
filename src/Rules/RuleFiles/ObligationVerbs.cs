namespace PolicyEngine.Rules.RuleFiles;

/// <summary>The verbs of obligations. Review, approval and filing are three different things.</summary>
public static class ObligationVerbs
{
    public static IReadOnlyList<string> All { get; } =
    [
        "file", "review", "approve", "request-approval", "determine", "form", "enter", "publish", "sync", "transfer",
        "notify", "serve", "feedback", "submit", "report", "archive", "mark", "justify",
    ];
}
