namespace PolicyEngine.Rules.Parameters;

/// <summary>How strictly a document means what it says.</summary>
public static class Strengths
{
    public const string Must = "must";

    /// <summary>原则上: as if binding, but a recorded justification may depart from it.</summary>
    public const string Principle = "principle";

    internal static readonly string[] Words = [Must, Principle];
}
