using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Expressions.Checking;

/// <summary>The kinds of syntax and of tokens that the rule language has. All else that C# has is refused.</summary>
internal static class Whitelist
{
    private static readonly HashSet<SyntaxKind> Nodes =
    [
        SyntaxKind.ParenthesizedExpression, SyntaxKind.IdentifierName, SyntaxKind.SimpleMemberAccessExpression,
        SyntaxKind.InvocationExpression, SyntaxKind.ArgumentList, SyntaxKind.Argument,
        SyntaxKind.LogicalAndExpression, SyntaxKind.LogicalOrExpression, SyntaxKind.LogicalNotExpression,
        SyntaxKind.EqualsExpression, SyntaxKind.NotEqualsExpression, SyntaxKind.LessThanExpression,
        SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.AddExpression, SyntaxKind.SubtractExpression, SyntaxKind.MultiplyExpression, SyntaxKind.DivideExpression,
        SyntaxKind.UnaryMinusExpression, SyntaxKind.ConditionalExpression,
        SyntaxKind.TrueLiteralExpression, SyntaxKind.FalseLiteralExpression, SyntaxKind.NullLiteralExpression,
        SyntaxKind.NumericLiteralExpression, SyntaxKind.StringLiteralExpression,
    ];

    private static readonly HashSet<SyntaxKind> Tokens =
    [
        SyntaxKind.OpenParenToken, SyntaxKind.CloseParenToken, SyntaxKind.IdentifierToken, SyntaxKind.DotToken,
        SyntaxKind.CommaToken, SyntaxKind.AmpersandAmpersandToken, SyntaxKind.BarBarToken, SyntaxKind.ExclamationToken,
        SyntaxKind.EqualsEqualsToken, SyntaxKind.ExclamationEqualsToken, SyntaxKind.LessThanToken,
        SyntaxKind.LessThanEqualsToken, SyntaxKind.GreaterThanToken, SyntaxKind.GreaterThanEqualsToken,
        SyntaxKind.PlusToken, SyntaxKind.MinusToken, SyntaxKind.AsteriskToken, SyntaxKind.SlashToken,
        SyntaxKind.QuestionToken, SyntaxKind.ColonToken, SyntaxKind.TrueKeyword, SyntaxKind.FalseKeyword,
        SyntaxKind.NullKeyword, SyntaxKind.NumericLiteralToken, SyntaxKind.StringLiteralToken,
    ];

    /// <summary>Whether all of the tree is admitted; the bag names each construct that is not, the outermost of nested ones.</summary>
    public static bool Admits(ExpressionSyntax root, SourceMap map, DiagnosticBag bag)
    {
        var before = bag.Count;
        foreach (var node in root.DescendantNodesAndSelf(n => Nodes.Contains(n.Kind())))
        {
            if (!Nodes.Contains(node.Kind()))
            {
                bag.Add(Messages.ConstructRefused(map.At(node), Words(node.Kind())));
                continue;
            }

            foreach (var token in node.ChildTokens())
            {
                CheckToken(token, map, bag);
            }
        }

        return bag.Count == before;
    }

    private static void CheckToken(SyntaxToken token, SourceMap map, DiagnosticBag bag)
    {
        if (!Tokens.Contains(token.Kind()))
        {
            bag.Add(Messages.ConstructRefused(map.At(token.SpanStart), $"'{token.Text}'"));
        }
        else if (token.IsKind(SyntaxKind.IdentifierToken) && !token.Text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            bag.Add(Messages.ConstructRefused(map.At(token.SpanStart), $"name '{token.Text}': names have letters a to z and digits"));
        }
        else if (token.FullSpan.Length != token.Span.Length && !(IsBlank(token.LeadingTrivia) && IsBlank(token.TrailingTrivia)))
        {
            bag.Add(Messages.ConstructRefused(map.At(token.SpanStart), "comment or directive"));
        }
    }

    private static bool IsBlank(SyntaxTriviaList trivia)
    {
        foreach (var part in trivia)
        {
            if (!part.IsKind(SyntaxKind.WhitespaceTrivia) && !part.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The parser's name of a kind in words: <c>ObjectCreationExpression</c> is "object creation expression".</summary>
    private static string Words(SyntaxKind kind)
    {
        var words = new StringBuilder();
        foreach (var c in kind.ToString())
        {
            words.Append(char.IsUpper(c) && words.Length > 0 ? " " : string.Empty).Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
