namespace PolicyEngine.Rules.Vocabulary;

/// <summary>The verdicts that every decision shares.</summary>
public static class Verdicts
{
    /// <summary>The document has no rule on what is asked. Below every other verdict in precedence.</summary>
    public const string NotRegulated = "not-regulated";

    /// <summary>A rule exists, but facts that it needs were not given. No rule speaks for it.</summary>
    public const string Undetermined = "undetermined";

    /// <summary>The document's own bounds leave no lawful answer.</summary>
    public const string Conflict = "conflict";

    /// <summary>The document leaves it to a person: a list ending in 等, a catch-all ground.</summary>
    public const string NeedsPerson = "needs-person";
}
