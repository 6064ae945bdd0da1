using Microsoft.CodeAnalysis;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions.Syntax;

namespace PolicyEngine.Rules.Expressions.Checking;

/// <summary>Finds the place in the file of an offset in an expression, which stands in a JSON text.</summary>
internal sealed class SourceMap
{
    private readonly string text;
    private readonly SourcePosition at;
    private int[]? columns;

    /// <param name="at">The place of the opening quote.</param>
    public SourceMap(string text, SourcePosition at) => (this.text, this.at) = (text, at);

    /// <summary>One character of the expression is one column, and a quote, backslash, tab or line end two: JSON escapes them.</summary>
    public SourcePosition At(int offset) => at.Right((columns ??= Columns())[Math.Min(offset, text.Length)]);

    public SourcePosition At(SyntaxNode node) => At(node.SpanStart);

    public NodeSource Of(SyntaxNode node) => new(text[node.SpanStart..node.Span.End], At(node));

    private int[] Columns()
    {
        var result = new int[text.Length + 1];
        var column = 1;
        for (var i = 0; i < text.Length; i++)
        {
            result[i] = column;
            column += text[i] is '"' or '\\' or '\t' or '\n' or '\r' ? 2 : 1;
        }

        result[^1] = column;
        return result;
    }
}
