using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>What stands in one column of a row.</summary>
internal sealed class ScreenCell(params IReadOnlyList<ScreenSpan> spans)
{
    public ScreenCell(string text, Style? style = null)
        : this(new ScreenSpan(text, style ?? Style.Plain))
    {
    }

    /// <summary>Columns that it takes on one line.</summary>
    public int Width => spans.Sum(s => ScreenText.Width(s.Text));

    /// <summary>Its lines in so many columns.</summary>
    public IReadOnlyList<IReadOnlyList<ScreenSpan>> Lines(int width, bool isWords = false) =>
        [.. ScreenText.Lines(string.Concat(spans.Select(s => s.Text)), width, isWords).Select(Part)];

    private IReadOnlyList<ScreenSpan> Part(Range line)
    {
        var (parts, at) = (new List<ScreenSpan>(), 0);
        foreach (var span in spans)
        {
            var (from, to) = (Math.Max(line.Start.Value, at), Math.Min(line.End.Value, at + span.Text.Length));
            if (to > from)
            {
                parts.Add(span with { Text = span.Text[(from - at)..(to - at)] });
            }

            at += span.Text.Length;
        }

        return parts;
    }
}
