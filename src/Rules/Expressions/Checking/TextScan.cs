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

        var (open, prefixes, conditionals) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (Refused(text, i) is { } what)
            {
                return Messages.ConstructRefused(place(i), what);
            }

            var c = text[i];
            if (c == '"')
            {
                i = EndOfLiteral(text, i);
                prefixes = 0;
                continue;
            }

            open += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            prefixes = c is '!' or '-' or '+' or '~' or '&' or '*' or '^' ? prefixes + 1 : char.IsWhiteSpace(c) ? prefixes : 0;

            // Conditionals and arrows nest to the right; more than this never fits the limit of parts.
            conditionals += c == '?' || Next(text, i, "=>") ? 1 : 0;
            if (open > ExpressionLimits.Depth || prefixes > ExpressionLimits.Depth || conditionals > ExpressionLimits.Nodes / 3)
            {
                return Messages.ExpressionTooDeep(place(i), ExpressionLimits.Depth);
            }
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
        var c when char.IsControl(c) || char.IsWhiteSpace(c) => $"character U+{(int)c:X4}",
        _ => null,
    };

    private static bool Next(string text, int i, string what) => string.CompareOrdinal(text, i, what, 0, what.Length) == 0;

    private static int EndOfLiteral(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] is '"' or '\r' or '\n')
            {
                return i;
            }
        }

        return text.Length;
    }
}
