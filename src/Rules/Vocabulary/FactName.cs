using Microsoft.CodeAnalysis.CSharp;
using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>What a fact, a derived fact, a parameter or a param of a rule may be called.</summary>
public static class FactName
{
    // Words that RulesEngine's own language (Dynamic LINQ) reads as something else.
    private static readonly HashSet<string> taken = new(ExpressionNames.Reserved, StringComparer.Ordinal)
    {
        "it", "parent", "root", "iif", "outerIt", "and", "or", "not", "eq", "ne", "gt", "ge", "lt", "le", "mod", "div",
        "cast", "isnull", "np",
    };

    /// <summary>Letters and digits of ASCII, the first a letter, no keyword, not taken; at most 64 characters.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= 64
        && char.IsAsciiLetter(name[0])
        && name.All(char.IsAsciiLetterOrDigit)
        && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
        && !taken.Contains(name);

    /// <summary>A valid name in lower camel case.</summary>
    public static bool IsValidFact(string name) => IsValid(name) && char.IsAsciiLetterLower(name[0]);
}
