using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Checking;

/// <summary>
/// Turns the syntax of one expression into a typed tree. A part with a mistake gives null and its parents stay
/// silent, so that every mistake is told once.
/// </summary>
internal sealed partial class Checker(ExpressionScope scope, SourceMap map, DiagnosticBag bag)
{
    /// <param name="guards">Names that a condition around this part has shown not to be null.</param>
    public ExpressionNode? Visit(ExpressionSyntax syntax, ImmutableHashSet<string> guards)
    {
        switch (syntax)
        {
            case ParenthesizedExpressionSyntax inner:
                return Visit(inner.Expression, guards);
            case LiteralExpressionSyntax literal:
                return Literal(literal);
            case IdentifierNameSyntax name:
                return Name(name, guards);
            case MemberAccessExpressionSyntax member:
                return Member(member, guards);
            case InvocationExpressionSyntax call:
                return Call(call, guards);
            case PrefixUnaryExpressionSyntax unary:
                return Unary(unary, guards);
            case ConditionalExpressionSyntax choice:
                return Choice(choice, guards);
            case BinaryExpressionSyntax binary when binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                return Logic(binary, guards);
            case BinaryExpressionSyntax binary when binary.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression
                or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression:
                return Arithmetic(binary, guards);
            case BinaryExpressionSyntax binary:
                return Comparison(binary, guards);
            default:
                bag.Add(Messages.ConstructRefused(map.At(syntax), syntax.Kind().ToString()));
                return null;
        }
    }

    /// <summary>The part as a value that is not null and of one of the kinds, or null with the mistake told.</summary>
    private ExpressionNode? Expect(ExpressionNode? node, params ReadOnlySpan<ValueKind> kinds)
    {
        if (node is null || !NotNull(node))
        {
            return null;
        }

        if (kinds.Contains(node.Kind))
        {
            return node;
        }

        bag.Add(Messages.WrongKind(node.At, $"'{node.Text}'", KindWords.Of(node.Kind), KindWords.AnyOf(kinds.ToArray())));
        return null;
    }

    private bool NotNull(ExpressionNode node)
    {
        if (node.Nullable)
        {
            bag.Add(Messages.UnguardedNull(node.At, node.Text));
        }

        return !node.Nullable;
    }

    private LiteralNode? Literal(LiteralExpressionSyntax literal)
    {
        switch (literal.Kind())
        {
            case SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression:
                return new LiteralNode(map.Of(literal), ExpressionValue.Of(literal.IsKind(SyntaxKind.TrueLiteralExpression)));
            case SyntaxKind.NumericLiteralExpression when LiteralText.Number(literal.Token.Text) is { } number:
                return new LiteralNode(map.Of(literal), ExpressionValue.Of(number));
            case SyntaxKind.NumericLiteralExpression:
                bag.Add(Messages.BadNumber(map.At(literal), literal.Token.Text));
                return null;
            case SyntaxKind.StringLiteralExpression when LiteralText.IsPlain(literal.Token.Text):
                return new LiteralNode(map.Of(literal), ExpressionValue.Of(literal.Token.ValueText));
            case SyntaxKind.StringLiteralExpression:
                bag.Add(Messages.BadTextLiteral(map.At(literal), literal.Token.Text));
                return null;
            default:
                bag.Add(Messages.NullMisplaced(map.At(literal)));
                return null;
        }
    }
}
