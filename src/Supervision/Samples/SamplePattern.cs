using System.Text;

namespace PolicyEngine.Supervision.Samples;

/// <summary>
/// How a name is built: texts, and words in braces: <c>{short}</c> and <c>{division}</c> where it is, <c>{brand}</c>,
/// <c>{trade}</c>, <c>{surname}</c>, <c>{form}</c>.
/// </summary>
internal sealed class SamplePattern
{
    private readonly List<(string Text, bool IsWord)> parts = [];

    public SamplePattern(string pattern, int weight)
    {
        Weight = weight;
        foreach (var part in pattern.Split('{'))
        {
            var end = part.IndexOf('}');
            if (end >= 0)
            {
                parts.Add((part[..end], true));
            }

            if (part[(end + 1)..] is { Length: > 0 } text)
            {
                parts.Add((text, false));
            }
        }
    }

    public delegate string Word(string name, ref SampleChance chance);

    public int Weight { get; }

    public string Fill(ref SampleChance chance, Word word)
    {
        var name = new StringBuilder();
        foreach (var (text, isWord) in parts)
        {
            name.Append(isWord ? word(text, ref chance) : text);
        }

        return name.ToString();
    }
}
