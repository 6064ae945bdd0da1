using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Expressions.Checking;

/// <summary>Parses a text as C# and lets through only what the whitelist names.</summary>
internal static class ExpressionParser
{
    /// <summary>Ids of the parser's own errors about numbers.</summary>
    private static readonly string[] NumberErrors = ["CS1021", "CS0594", "CS1013"];

    /// <summary>The syntax tree, or null where the text is refused: the bag then says why.</summary>
    public static ExpressionSyntax? Parse(string text, SourceMap map, DiagnosticBag bag)
    {
        if (TextScan.Find(text, map.At) is { } mistake)
        {
            bag.Add(mistake);
            return null;
        }

        try
        {
            var root = SyntaxFactory.ParseExpression(text, options: CSharpParseOptions.Default, consumeFullText: true);
            return IsComplete(root, text, map, bag) && Whitelist.Admits(root, map, bag) && FitsLimits(root, map, bag) ? root : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // The parser loses count of its own mistakes in some texts that are none of any language.
            bag.Add(Messages.NotAnExpression(map.At(0), "the parser cannot read it"));
            return null;
        }
        catch (InsufficientExecutionStackException)
        {
            // The scan keeps such texts out; this is for a caller that is itself deep down its stack.
            bag.Add(Messages.ExpressionTooDeep(map.At(0), ExpressionLimits.Depth));
            return null;
        }
    }

    private static bool IsComplete(ExpressionSyntax root, string text, SourceMap map, DiagnosticBag bag)
    {
        if (!root.ContainsDiagnostics)
        {
            return true;
        }

        // One mistake of the parser: those after it are mostly its consequences.
        var error = root.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .OrderBy(d => d.Location.SourceSpan.Start).FirstOrDefault();
        if (error is null)
        {
            return true;
        }

        var span = error.Location.SourceSpan;
        bag.Add(NumberErrors.Contains(error.Id)
            ? Messages.BadNumber(map.At(span.Start), root.FindToken(span.Start).Text)
            : Messages.NotAnExpression(map.At(Math.Min(span.Start, text.Length)), error.GetMessage(CultureInfo.InvariantCulture)));
        return false;
    }

    /// <summary>
    /// Counts parts and levels. A chain of one operator leans to the left and counts as one level; parentheses were
    /// counted before parsing, and the name after a dot is no part of its own.
    /// </summary>
    private static bool FitsLimits(ExpressionSyntax root, SourceMap map, DiagnosticBag bag)
    {
        var count = 0;
        SyntaxNode? tooDeep = null;

        // Not by recursion: a chain of a thousand operators is a thousand nodes deep before it is refused here.
        var open = new Stack<(SyntaxNode Node, int Depth)>([(root, 1)]);
        while (open.TryPop(out var top))
        {
            var (node, depth) = top;
            var isPart = node is ExpressionSyntax and not ParenthesizedExpressionSyntax
                && !(node.Parent is MemberAccessExpressionSyntax member && member.Name == node);
            count += isPart ? 1 : 0;
            tooDeep ??= isPart && depth > ExpressionLimits.Depth ? node : null;
            foreach (var child in node.ChildNodes())
            {
                var chained = node is BinaryExpressionSyntax && child.IsKind(node.Kind());
                open.Push((child, isPart && !chained ? depth + 1 : depth));
            }
        }

        if (count > ExpressionLimits.Nodes)
        {
            bag.Add(Messages.ExpressionTooLarge(map.At(0), count, ExpressionLimits.Nodes));
        }
        else if (tooDeep is not null)
        {
            bag.Add(Messages.ExpressionTooDeep(map.At(tooDeep), ExpressionLimits.Depth));
        }

        return count <= ExpressionLimits.Nodes && tooDeep is null;
    }
}
