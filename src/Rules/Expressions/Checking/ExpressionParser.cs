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
        catch (InsufficientExecutionStackException)
        {
            // The scan keeps such texts out; this is for a caller that is itself deep down its stack.
            bag.Add(Messages.ExpressionTooDeep(map.At(0), ExpressionLimits.Depth));
            return null;
        }
    }

    private static bool IsComplete(ExpressionSyntax root, string text, SourceMap map, DiagnosticBag bag)
    {
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

    private static bool FitsLimits(ExpressionSyntax root, SourceMap map, DiagnosticBag bag)
    {
        var count = 0;
        var depth = new Dictionary<SyntaxNode, int>();
        foreach (var node in root.DescendantNodesAndSelf())
        {
            if (node is ParenthesizedExpressionSyntax || node is not ExpressionSyntax)
            {
                continue;
            }

            count += node.Parent is MemberAccessExpressionSyntax member && member.Name == node ? 0 : 1;
        }

        if (count > ExpressionLimits.Nodes)
        {
            bag.Add(Messages.ExpressionTooLarge(map.At(0), count, ExpressionLimits.Nodes));
            return false;
        }

        foreach (var node in root.DescendantNodesAndSelf())
        {
            // Parents come before children. A chain of one operator leans to the left and counts as one level;
            // parentheses were counted before parsing.
            var above = node == root ? 0 : depth[node.Parent!];
            var isLevel = node is ExpressionSyntax and not ParenthesizedExpressionSyntax
                && !(node is BinaryExpressionSyntax && node.Parent.IsKind(node.Kind()));
            depth[node] = isLevel ? above + 1 : above;
            if (depth[node] > ExpressionLimits.Depth)
            {
                bag.Add(Messages.ExpressionTooDeep(map.At(node), ExpressionLimits.Depth));
                return false;
            }
        }

        return true;
    }
}
