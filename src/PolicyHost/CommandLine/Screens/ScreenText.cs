using System.Globalization;
using Spectre.Console.Rendering;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>Text as a screen shows it: a Chinese character takes two columns, and a line may break before or after it.</summary>
internal static class ScreenText
{
    private const int Wide = 2;

    // A line neither begins with a closing mark nor ends with an opening one (GB/T 15834).
    private const string NotFirst = "，。、；：！？）〕】》〉”’％…—～·,.;:!?)]}%";
    private const string NotLast = "（〔【《〈“‘([{";

    /// <summary>How many columns it takes.</summary>
    public static int Width(string text) => new Segment(text).CellCount();

    /// <summary>The lines of a text in so many columns, as parts of it; the spaces at which it was broken belong to none.</summary>
    /// <param name="width">At least 2. What has no place to break and is longer is broken at the width.</param>
    /// <param name="isWords">Break between words only.</param>
    public static IReadOnlyList<Range> Lines(string text, int width, bool isWords = false)
    {
        var lines = new List<Range>();
        var (start, end, columns) = (0, 0, 0);
        foreach (var (from, to) in Pieces(text, width, isWords))
        {
            var piece = Width(text[from..to]);
            if (end > start && columns + Width(text[end..from]) + Width(text[from..to].TrimEnd()) > width)
            {
                lines.Add(start..end);
                (start, columns) = (from, 0);
            }
            else
            {
                columns += Width(text[end..from]);
            }

            (end, columns) = (to, columns + piece);
        }

        if (end > start || lines.Count == 0)
        {
            lines.Add(start..end);
        }

        return [.. lines.Select(l => Trimmed(text, l))];
    }

    // What may not be broken: a word with the marks that cling to it, or one Chinese character with its own.
    private static IEnumerable<(int From, int To)> Pieces(string text, int width, bool isWords)
    {
        var from = 0;
        foreach (var at in Breaks(text, isWords).Append(text.Length))
        {
            while (Width(text[from..at].TrimEnd()) > width)
            {
                var cut = from + Fitting(text[from..at], width);
                yield return (from, cut);
                from = cut;
            }

            if (at > from)
            {
                yield return (from, at);
            }

            from = at;
        }
    }

    private static IEnumerable<int> Breaks(string text, bool isWords)
    {
        var before = "";
        foreach (var (at, element) in Elements(text))
        {
            var apart = before == " " || (!isWords && (Width(before) == Wide || Width(element) == Wide));
            if (at > 0 && apart && element != " " && !NotFirst.Contains(element, StringComparison.Ordinal) && !NotLast.Contains(before, StringComparison.Ordinal))
            {
                yield return at;
            }

            before = element;
        }
    }

    private static int Fitting(string text, int width)
    {
        var (length, columns) = (0, 0);
        foreach (var (at, element) in Elements(text))
        {
            columns += Width(element);
            if (columns > width && at > 0)
            {
                break;
            }

            length = at + element.Length;
        }

        return length;
    }

    private static IEnumerable<(int At, string Element)> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return (elements.ElementIndex, elements.GetTextElement());
        }
    }

    private static Range Trimmed(string text, Range line)
    {
        var (start, end) = (line.Start.Value, line.End.Value);
        while (start > 0 && start < end && text[start] == ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return start..end;
    }
}
