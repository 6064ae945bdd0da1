using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>Rows in columns of fixed width. Spectre's own tables break a line between words only, which Chinese has not.</summary>
internal sealed class ScreenSheet(IAnsiConsole console, params IReadOnlyList<ScreenColumn> columns)
{
    /// <summary>Columns of the screen between two of the sheet's.</summary>
    public const int Gap = 2;

    /// <summary>Columns of the screen before the first one.</summary>
    public const int Indent = 1;

    /// <summary>Columns for which there is no cell stay empty. What stands last on a line is not padded.</summary>
    public void Row(params IReadOnlyList<ScreenCell> cells)
    {
        var lines = cells.Select((c, i) => c.Lines(columns[i].Width, columns[i].IsWords)).ToList();
        for (var line = 0; line < lines.Max(l => l.Count); line++)
        {
            var (cursor, begin) = (0, Indent);
            for (var i = 0; i < cells.Count; i++)
            {
                var spans = line < lines[i].Count ? lines[i][line] : [];
                var width = spans.Sum(s => ScreenText.Width(s.Text));
                if (width > 0)
                {
                    var at = columns[i].IsRight ? begin + columns[i].Width - width : begin;
                    Write(spans.Prepend(ScreenSpan.Plain(new string(' ', at - cursor))));
                    cursor = at + width;
                }

                begin += columns[i].Width + Gap;
            }

            console.WriteLine();
        }
    }

    private void Write(IEnumerable<ScreenSpan> spans)
    {
        foreach (var span in spans.Where(s => s.Text.Length > 0))
        {
            console.Write(new Text(span.Text, span.Style));
        }
    }
}
