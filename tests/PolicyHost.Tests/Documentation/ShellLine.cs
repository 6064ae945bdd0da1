using System.Text;

namespace PolicyEngine.PolicyHost.Tests.Documentation;

/// <summary>As much of a shell as the examples use: words, quotes, lines that go on after a backslash or a pipe, and one pipe from <c>echo</c>.</summary>
/// <param name="Words">The command and its arguments.</param>
/// <param name="Input">What <c>echo</c> gives it.</param>
internal sealed record ShellLine(IReadOnlyList<string> Words, string Input)
{
    /// <summary>The commands of a block, one after the other.</summary>
    public static IEnumerable<ShellLine> Read(string script)
    {
        foreach (var line in Split(script))
        {
            var pipe = line.IndexOf("|");
            var words = pipe < 0 ? line : line[(pipe + 1)..];
            if (pipe >= 0 && (line[0] != "echo" || pipe != 2))
            {
                throw new FormatException($"Only echo '…' is piped in examples: {string.Join(' ', line)}");
            }

            yield return new ShellLine(words, pipe < 0 ? "" : line[1] + "\n");
        }
    }

    private static List<List<string>> Split(string script)
    {
        var (lines, words) = (new List<List<string>>(), new List<string>());
        var word = new StringBuilder();
        var (open, quote) = (false, '\0');
        for (var i = 0; i < script.Length; i++)
        {
            var c = script[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : Keep(c, quote);
            }
            else if (c is '\'' or '"')
            {
                (open, quote) = (true, c);
            }
            else if (c == '\\' && i + 1 < script.Length && script[i + 1] == '\n')
            {
                i++;
            }
            else if (c == '#' && !open && word.Length == 0)
            {
                i = script.IndexOf('\n', i) - 1;
            }
            else if (c is ' ' or '\n')
            {
                EndWord();
                if (c == '\n' && words.Count > 0 && words[^1] != "|")
                {
                    lines.Add(words);
                    words = [];
                }
            }
            else
            {
                word.Append(c);
            }
        }

        return lines;

        char Keep(char c, char around)
        {
            word.Append(c);
            return around;
        }

        void EndWord()
        {
            if (open || word.Length > 0)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            open = false;
        }
    }
}
