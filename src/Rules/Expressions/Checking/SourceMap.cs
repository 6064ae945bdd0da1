using Microsoft.CodeAnalysis;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions.Syntax;

namespace PolicyEngine.Rules.Expressions.Checking;

/// <summary>Finds the place in the file of an offset in an expression, which stands in a JSON text.</summary>
/// <param name="at">The place of the opening quote.</param>
internal sealed class SourceMap(string text, SourcePosition at)
{
    /// <summary>One character of the expression is one column, and a quote, backslash, tab or line end two: JSON escapes them.</summary>
    public SourcePosition At(int offset)
    {
        var column = 1;
        foreach (var c in text.AsSpan(0, Math.Min(offset, text.Length)))
        {
            column += c is '"' or '\\' or '\t' or '\n' or '\r' ? 2 : 1;
        }

        return at.Right(column);
    }

    public SourcePosition At(SyntaxNode node) => At(node.SpanStart);

    public NodeSource Of(SyntaxNode node) => new(node.ToString(), At(node));
}
