using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Checking;

internal sealed partial class Checker
{
    private ExpressionNode? Comparison(BinaryExpressionSyntax syntax, ImmutableHashSet<string> guards)
    {
        var equality = syntax.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression;
        var (leftNull, rightNull) = (IsNull(syntax.Left), IsNull(syntax.Right));
        if (equality && leftNull != rightNull)
        {
            return NullCheck(syntax, leftNull ? syntax.Right : syntax.Left);
        }

        var left = Visit(syntax.Left, guards);
        var right = Visit(syntax.Right, guards);
        if (left is null || right is null || !(NotNull(left) & NotNull(right)))
        {
            return null;
        }

        if (IsTextual(left) && IsTextual(right) && equality)
        {
            return TextComparison(syntax, left, right);
        }

        var ordered = left.Kind is ValueKind.Number or ValueKind.Date or ValueKind.Instant;
        if (left.Kind != right.Kind || !(ordered || (equality && left.Kind == ValueKind.Boolean)))
        {
            bag.Add(Messages.NotComparable(map.At(syntax.OperatorToken.SpanStart), KindWords.Of(left.Kind), KindWords.Of(right.Kind), syntax.OperatorToken.Text));
            return null;
        }

        return new CompareNode(map.Of(syntax), OperatorOf(syntax), left, right, ByText: false);
    }

    private static bool IsNull(ExpressionSyntax syntax) => Guards.Bare(syntax).IsKind(SyntaxKind.NullLiteralExpression);

    private NullCheckNode? NullCheck(BinaryExpressionSyntax syntax, ExpressionSyntax operand)
    {
        // Without the guards around it: a second check of one name is idle, not wrong.
        if (Visit(operand, Guards.None) is not { } value)
        {
            return null;
        }

        if (!value.Nullable)
        {
            bag.Add(Messages.NeverNull(value.At, value.Text));
            return null;
        }

        return new NullCheckNode(map.Of(syntax), value, syntax.IsKind(SyntaxKind.EqualsExpression));
    }

    private CompareNode? TextComparison(BinaryExpressionSyntax syntax, ExpressionNode left, ExpressionNode right)
    {
        var (a, b) = (WithListOf(right, left), WithListOf(left, right));
        if (a is null || b is null)
        {
            return null;
        }

        var byIndex = a.Kind == ValueKind.Code && b.Kind == ValueKind.Code && CodeResolution.Same(a.Codes, b.Codes);
        return new CompareNode(map.Of(syntax), OperatorOf(syntax), a, b, ByText: !byIndex);
    }

    /// <summary>The node, read with the list of values that the other side of a comparison has.</summary>
    private ExpressionNode? WithListOf(ExpressionNode other, ExpressionNode node)
    {
        if (node.Kind == ValueKind.Text && ListOf(other) is var (list, what) && list is not null)
        {
            if (!KnownCodesFit(node, list, what))
            {
                return null;
            }

            var resolved = CodeResolution.Resolve(node, list, what, bag);

            // The options of a reading are texts: they are checked, and compared as texts.
            return resolved is null || other.Kind == ValueKind.Code ? resolved : node;
        }

        return node;
    }

    private (IReadOnlyList<string>? List, string What) ListOf(ExpressionNode node) => node switch
    {
        { Kind: ValueKind.Code, Codes: { } codes } => (codes, $"'{node.Text}'"),
        ReadingNode reading => (scope.Readings[reading.Id], $"'{node.Text}'"),
        _ => (null, string.Empty),
    };

    /// <summary>Whether every value that a parameter is known to take is in the list; those that are not are told.</summary>
    private bool KnownCodesFit(ExpressionNode node, IReadOnlyList<string> list, string what)
    {
        while (node is NamedNode named)
        {
            node = named.Body;
        }

        if (node is not ParameterNode { Part: ParameterPart.Whole } parameter || scope.Parameters[parameter.Id].Codes is not { } codes)
        {
            return true;
        }

        var strange = codes.Where(c => CodeResolution.IndexOf(list, c) < 0).ToList();
        foreach (var code in strange)
        {
            bag.Add(Messages.UnknownCode(node.At, code, what, list));
        }

        return strange.Count == 0;
    }

    private static CompareOperator OperatorOf(BinaryExpressionSyntax syntax) => syntax.Kind() switch
    {
        SyntaxKind.EqualsExpression => CompareOperator.Equal,
        SyntaxKind.NotEqualsExpression => CompareOperator.NotEqual,
        SyntaxKind.LessThanExpression => CompareOperator.Less,
        SyntaxKind.LessThanOrEqualExpression => CompareOperator.LessOrEqual,
        SyntaxKind.GreaterThanExpression => CompareOperator.Greater,
        _ => CompareOperator.GreaterOrEqual,
    };
}
