namespace PolicyEngine.Rules.RuleFiles;

internal static class KebabCase
{
    /// <summary>Lower-case letters and digits of ASCII, in words joined by single hyphens.</summary>
    public static bool Is(string name) =>
        name.Length is > 0 and <= 100
        && name.Split('-').All(word => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
}
