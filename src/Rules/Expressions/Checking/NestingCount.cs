namespace PolicyEngine.Rules.Expressions.Checking;

/// <summary>
/// Counts, character by character, whatever makes a parser of C# descend: brackets, prefix operators, conditionals,
/// arrows, type arguments, and words that take the rest as their operand (<c>await</c>, <c>new</c>, <c>not</c>).
/// </summary>
internal sealed class NestingCount
{
    /// <summary>More than this many conditionals or comparisons never fit the limit of parts.</summary>
    private const int MostTernary = ExpressionLimits.Nodes / 3;

    private int open;
    private int prefixes;
    private int conditionals;
    private int lesses;
    private int wordPairs;
    private bool inWord;
    private bool afterWord;

    /// <summary>Takes one character outside a text literal; false where the text nests too deeply there.</summary>
    public bool Fits(char c, char next)
    {
        open += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
        prefixes = c is '!' or '-' or '+' or '~' or '&' or '*' or '^' ? prefixes + 1 : char.IsWhiteSpace(c) ? prefixes : 0;
        conditionals += c == '?' || (c == '=' && next == '>') ? 1 : 0;
        lesses += c == '<' && next != '=' ? 1 : 0;
        CountWords(c);
        return open <= ExpressionLimits.Depth && prefixes <= ExpressionLimits.Depth && wordPairs <= ExpressionLimits.Depth
            && conditionals <= MostTernary && lesses <= MostTernary;
    }

    /// <summary>Two words side by side are never a rule; a few are left for the parser, which names them better.</summary>
    private void CountWords(char c)
    {
        var isWord = char.IsLetterOrDigit(c) || c == '_';
        wordPairs += isWord && !inWord && afterWord ? 1 : 0;
        afterWord = isWord || (afterWord && char.IsWhiteSpace(c));
        inWord = isWord;
    }
}
