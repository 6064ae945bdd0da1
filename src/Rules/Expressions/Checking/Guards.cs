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
    public static ImmutableHashSet<string> When(bool outcome, ExpressionSyntax condition)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                return When(outcome, inner.Expression);
            case PrefixUnaryExpressionSyntax negation when negation.IsKind(SyntaxKind.LogicalNotExpression):
                return When(!outcome, negation.Operand);
            case BinaryExpressionSyntax both when both.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                var (left, right) = (When(outcome, both.Left), When(outcome, both.Right));
                return both.IsKind(SyntaxKind.LogicalAndExpression) == outcome ? left.Union(right) : left.Intersect(right);
            case BinaryExpressionSyntax check when check.Kind() == (outcome ? SyntaxKind.NotEqualsExpression : SyntaxKind.EqualsExpression):
                return Checked(check) is { } name ? None.Add(name) : None;
            case ConditionalExpressionSyntax choice:
                var whenTrue = When(true, choice.Condition).Union(When(outcome, choice.WhenTrue));
                return whenTrue.Intersect(When(false, choice.Condition).Union(When(outcome, choice.WhenFalse)));
            default:
                return None;
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
