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
    private ExpressionNode? Unary(PrefixUnaryExpressionSyntax syntax, ImmutableHashSet<string> guards)
    {
        var operand = Visit(syntax.Operand, guards);
        if (syntax.IsKind(SyntaxKind.LogicalNotExpression))
        {
            return Expect(operand, ValueKind.Boolean) is { } truth ? new NotNode(map.Of(syntax), truth) : null;
        }

        return Expect(operand, ValueKind.Number) is { } number ? new NegateNode(map.Of(syntax), number) : null;
    }

    private LogicNode? Logic(BinaryExpressionSyntax syntax, ImmutableHashSet<string> guards)
    {
        var all = syntax.IsKind(SyntaxKind.LogicalAndExpression);
        var operands = new List<ExpressionNode?>();
        foreach (var part in Chain(syntax))
        {
            operands.Add(Expect(Visit(part, guards), ValueKind.Boolean));

            // What comes after is only looked at while this one is true (of &&), false (of ||), or unknown.
            guards = guards.Union(Guards.When(all, part));
        }

        return operands.Contains(null) ? null : new LogicNode(map.Of(syntax), all, operands!);
    }

    /// <summary>The parts of <c>a &amp;&amp; b &amp;&amp; c</c>, from left to right.</summary>
    private static Stack<ExpressionSyntax> Chain(BinaryExpressionSyntax syntax)
    {
        var parts = new Stack<ExpressionSyntax>();
        ExpressionSyntax rest = syntax;
        while (rest is BinaryExpressionSyntax binary && binary.IsKind(syntax.Kind()))
        {
            parts.Push(binary.Right);
            rest = binary.Left;
        }

        parts.Push(rest);
        return parts;
    }

    private ArithmeticNode? Arithmetic(BinaryExpressionSyntax syntax, ImmutableHashSet<string> guards)
    {
        var left = Expect(Visit(syntax.Left, guards), ValueKind.Number);
        var right = Expect(Visit(syntax.Right, guards), ValueKind.Number);
        if (left is null || right is null)
        {
            return null;
        }

        if (syntax.IsKind(SyntaxKind.DivideExpression) && IsWritten(left) && IsWritten(right))
        {
            bag.Add(Messages.QuotientOfLiterals(map.At(syntax), syntax.ToString()));
            return null;
        }

        if (syntax.IsKind(SyntaxKind.DivideExpression) && right is LiteralNode { Value.AsNumber: 0 })
        {
            bag.Add(Messages.DivisionByZero(map.At(syntax), syntax.ToString()));
            return null;
        }

        return new ArithmeticNode(map.Of(syntax), syntax.Kind() switch
        {
            SyntaxKind.AddExpression => ArithmeticOperator.Add,
            SyntaxKind.SubtractExpression => ArithmeticOperator.Subtract,
            SyntaxKind.MultiplyExpression => ArithmeticOperator.Multiply,
            _ => ArithmeticOperator.Divide,
        }, left, right);
    }

    private static bool IsWritten(ExpressionNode node) =>
        node is LiteralNode || (node is NegateNode or ArithmeticNode && node.Parts.All(IsWritten));

    private ConditionalNode? Choice(ConditionalExpressionSyntax syntax, ImmutableHashSet<string> guards)
    {
        var condition = Expect(Visit(syntax.Condition, guards), ValueKind.Boolean);
        var a = Visit(syntax.WhenTrue, guards.Union(Guards.When(true, syntax.Condition)));
        var b = Visit(syntax.WhenFalse, guards.Union(Guards.When(false, syntax.Condition)));
        if (a is { Kind: ValueKind.Code } && b is { Kind: ValueKind.Text })
        {
            b = CodeResolution.Resolve(b, a.Codes!, $"'{a.Text}'", bag);
        }
        else if (b is { Kind: ValueKind.Code } && a is { Kind: ValueKind.Text })
        {
            a = CodeResolution.Resolve(a, b.Codes!, $"'{b.Text}'", bag);
        }

        if (condition is null || a is null || b is null)
        {
            return null;
        }

        if (IsTextual(a) && IsTextual(b))
        {
            var codes = a.Kind == b.Kind && CodeResolution.Same(a.Codes, b.Codes) ? a.Codes : null;
            return new ConditionalNode(map.Of(syntax), condition, a, b)
            {
                Kind = codes is null ? ValueKind.Text : ValueKind.Code,
                Codes = codes,
                Nullable = a.Nullable || b.Nullable,
            };
        }

        if (a.Kind != b.Kind || (a.Kind == ValueKind.Codes && !(a.Codes is null && b.Codes is null) && !CodeResolution.Same(a.Codes, b.Codes)))
        {
            bag.Add(Messages.WrongKind(b.At, $"'{b.Text}'", KindWords.Of(b.Kind), $"{KindWords.Of(a.Kind)}, as '{a.Text}' is"));
            return null;
        }

        return new ConditionalNode(map.Of(syntax), condition, a, b) { Codes = a.Codes, Nullable = a.Nullable || b.Nullable };
    }

    private static bool IsTextual(ExpressionNode node) => node.Kind is ValueKind.Text or ValueKind.Code;
}
