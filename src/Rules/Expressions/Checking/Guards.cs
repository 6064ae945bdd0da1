using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicyEngine.Rules.Expressions.Checking;

/// <summary>
/// Which names are certainly not null once a condition is true, or false. For every name in the answer this holds in
/// three values too: were it null, the condition would be decided the other way, never unknown.
/// </summary>
internal static class Guards
{
    public static readonly ImmutableHashSet<string> None = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Read from the syntax, so that a mistake elsewhere in the condition does not hide its guards.</summary>
    public static ImmutableHashSet<string> When(bool outcome, ExpressionSyntax condition) =>
        outcome ? Of(condition).WhenTrue : Of(condition).WhenFalse;

    /// <summary>Both outcomes at once: asking for each apart would double the work at every level.</summary>
    private static (ImmutableHashSet<string> WhenTrue, ImmutableHashSet<string> WhenFalse) Of(ExpressionSyntax condition)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                return Of(inner.Expression);
            case PrefixUnaryExpressionSyntax negation when negation.IsKind(SyntaxKind.LogicalNotExpression):
                var (isTrue, isFalse) = Of(negation.Operand);
                return (isFalse, isTrue);
            case BinaryExpressionSyntax both when both.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                var (left, right) = (Of(both.Left), Of(both.Right));
                return both.IsKind(SyntaxKind.LogicalAndExpression)
                    ? (left.WhenTrue.Union(right.WhenTrue), left.WhenFalse.Intersect(right.WhenFalse))
                    : (left.WhenTrue.Intersect(right.WhenTrue), left.WhenFalse.Union(right.WhenFalse));
            case BinaryExpressionSyntax check when check.Kind() is SyntaxKind.NotEqualsExpression or SyntaxKind.EqualsExpression:
                var names = Checked(check) is { } name ? None.Add(name) : None;
                return check.IsKind(SyntaxKind.NotEqualsExpression) ? (names, None) : (None, names);
            case ConditionalExpressionSyntax choice:
                var (test, a, b) = (Of(choice.Condition), Of(choice.WhenTrue), Of(choice.WhenFalse));
                return (
                    test.WhenTrue.Union(a.WhenTrue).Intersect(test.WhenFalse.Union(b.WhenTrue)),
                    test.WhenTrue.Union(a.WhenFalse).Intersect(test.WhenFalse.Union(b.WhenFalse)));
            default:
                return (None, None);
        }
    }

    /// <summary>The name that is compared with null, or null where it is no such comparison.</summary>
    private static string? Checked(BinaryExpressionSyntax check)
    {
        var (left, right) = (Bare(check.Left), Bare(check.Right));
        return (left, right) switch
        {
            (IdentifierNameSyntax name, _) when right.IsKind(SyntaxKind.NullLiteralExpression) => name.Identifier.ValueText,
            (_, IdentifierNameSyntax name) when left.IsKind(SyntaxKind.NullLiteralExpression) => name.Identifier.ValueText,
            _ => null,
        };
    }

    /// <summary>Without the parentheses around it.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax inner)
        {
            expression = inner.Expression;
        }

        return expression;
    }
}
