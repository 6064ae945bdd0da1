using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Expressions.Checking;

/// <summary>
/// Looks at a text before the parser does. Parsers descend on the stack: a text that nests without bound is refused
/// by counting, not by parsing. What could make this scan and the parser disagree about where a text literal ends
/// (comments, verbatim and raw literals, characters) is refused here as well.
/// </summary>
internal static class TextScan
{
    /// <summary>The first mistake, or null where the text may be parsed.</summary>
    /// <param name="place">The position of an offset in the text.</param>
    public static Diagnostic? Find(string text, Func<int, SourcePosition> place)
    {
        if (text.Length > ExpressionLimits.Characters)
        {
            return Messages.ExpressionTooLong(place(0), text.Length, ExpressionLimits.Characters);
        }

        var nesting = new NestingCount();
        for (var i = 0; i < text.Length; i++)
        {
            if (Refused(text, i) is { } what)
            {
                return Messages.ConstructRefused(place(i), what);
            }

            if (!nesting.Fits(text[i], i + 1 < text.Length ? text[i + 1] : '\0'))
            {
                return Messages.ExpressionTooDeep(place(i), ExpressionLimits.Depth);
            }

            if (text[i] != '"')
            {
                continue;
            }

            var end = EndOfLiteral(text, i);
            if (end < 0)
            {
                return Messages.NotAnExpression(place(i), "a text has no closing quote");
            }

            i = end;
        }

        return null;
    }

    private static string? Refused(string text, int i) => text[i] switch
    {
        '\'' => "character in single quotes; write texts in double quotes",
        '@' => "verbatim text or name ('@')",
        '$' => "interpolated text ('$')",
        '#' => "directive ('#')",
        '\\' => "escape ('\\') outside a text",
        '/' when Next(text, i, "//") || Next(text, i, "/*") => "comment",
        '"' when Next(text, i, "\"\"\"") => "raw text ('\"\"\"')",
        ' ' or '\t' or '\r' or '\n' => null,
        var c when !char.IsAscii(c) || char.IsControl(c) => $"character U+{(int)c:X4} outside a text",
        _ => null,
    };

    private static bool Next(string text, int i, string what) => string.CompareOrdinal(text, i, what, 0, what.Length) == 0;

    /// <summary>The closing quote, or -1 where the line ends first.</summary>
    private static int EndOfLiteral(string text, int start)
    {
        for (var i = start + 1; i < text.Length && text[i] is not ('\r' or '\n'); i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                return i;
            }
        }

        return -1;
    }
}
