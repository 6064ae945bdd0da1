using PolicyEngine.Rehearsals;
using PolicyEngine.Rules.Vocabulary;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>The months of a timeline: day, what happened, until when it was due, and the clauses that ask for it.</summary>
internal sealed class MonthSheet
{
    // Narrower, and what happened would stand in slivers: due day and clauses then follow it in its own column.
    private const int LeastWhat = 28;
    private const int MostCited = 30;
    private const int LeastCited = 14;

    private readonly IAnsiConsole console;
    private readonly TimelineWords words;
    private readonly IReadOnlyList<(TimelineLine Line, string Day, string Due, string Cited)> rows;
    private readonly int what;
    private readonly bool isNarrow;
    private readonly ScreenSheet sheet;

    public MonthSheet(IAnsiConsole console, int width, TimelineWords words, CitedClauses cited, IEnumerable<TimelineLine> lines)
    {
        (this.console, this.words) = (console, words);
        rows = [.. lines.Select(l => (l, TimelineDays.Span(l.Happening.On, l.Last, l.Happening.On.Year), Due(l), cited.Cite(l.Happening.Clauses)))];
        var (day, due) = (Widest(r => r.Day), Math.Max(Widest(r => r.Due), ScreenText.Width(DueHead)));
        var clauses = Math.Clamp(Widest(r => r.Cited), LeastCited, Math.Max(LeastCited, Math.Min(MostCited, width / 4)));
        what = width - ScreenSheet.Indent - day - due - clauses - (3 * ScreenSheet.Gap);
        isNarrow = what < LeastWhat;
        what = isNarrow ? Math.Max(2, width - ScreenSheet.Indent - day - ScreenSheet.Gap) : Math.Min(what, rows.Count == 0 ? what : rows.Max(r => new ScreenCell([.. What(r.Line.Happening)]).Width));
        sheet = new ScreenSheet(console, new ScreenColumn(day), new ScreenColumn(what), new ScreenColumn(due), new ScreenColumn(clauses, IsWords: true));
    }

    private string DueHead => words.Say("限期", "due");

    public void Print()
    {
        foreach (var month in rows.GroupBy(r => (r.Line.Happening.On.Year, r.Line.Happening.On.Month)))
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold blue]{words.Month(month.First().Line.Happening.On)}[/]");
            if (!isNarrow)
            {
                sheet.Row(Grey(words.Say("日期", "day")), Grey(words.Say("事项", "what")), Grey(DueHead), Grey(words.Say("依据", "clauses")));
            }

            var day = "";
            foreach (var row in month)
            {
                Print(row, row.Day == day ? "" : row.Day);
                day = row.Day;
            }
        }
    }

    private void Print((TimelineLine Line, string Day, string Due, string Cited) row, string day)
    {
        var spans = What(row.Line.Happening).ToList();
        if (isNarrow)
        {
            spans.AddRange(row.Due.Length == 0 ? [] : [new ScreenSpan($" {DueHead} {row.Due}", ScreenStyles.Grey)]);
            spans.Add(new ScreenSpan($" {row.Cited}", ScreenStyles.Grey));
            sheet.Row(Grey(day), new ScreenCell(spans));
        }
        else
        {
            sheet.Row(Grey(day), new ScreenCell(spans), new ScreenCell(row.Due), Grey(row.Cited));
        }
    }

    private IEnumerable<ScreenSpan> What(Happening h)
    {
        yield return h.Missed > 0 ? new("✗", ScreenStyles.Red)
            : h.Kind switch { HappeningKind.Task => new("●", ScreenStyles.Green), HappeningKind.Decision => new("◆", ScreenStyles.Yellow), _ => ScreenSpan.Plain("·") };
        yield return ScreenSpan.Plain($" {words.Title(h.Title, h.Activity)}");
        if (words.Result(h.Kind, h.Decision, h.Result) is { } result)
        {
            yield return new(" → ", ScreenStyles.Grey);
            yield return new(result, Colour(h));
        }

        if (h.Count > 1)
        {
            yield return new($" ×{h.Count:N0}", ScreenStyles.Bold);
        }

        // A decision says itself that it came late.
        if (h.Missed > 0 && h.Kind != HappeningKind.Decision)
        {
            var count = h.Missed == h.Count ? "" : $" {h.Missed:N0}";
            yield return new(words.Say($" 逾期{count}", count + " late"), ScreenStyles.Red);
        }
    }

    private static Style Colour(Happening h) =>
        h.Missed > 0 ? ScreenStyles.Red
        : h.Kind != HappeningKind.Decision ? Style.Plain
        : h.Result == Verdicts.NotRegulated ? ScreenStyles.Grey
        : ScreenStyles.Green;

    private static string Due(TimelineLine line) =>
        line.Happening is { FirstDue: { } first, LastDue: { } last, On.Year: var year } ? TimelineDays.Span(first, last, year) : "";

    private static ScreenCell Grey(string text) => new(text, ScreenStyles.Grey);

    private int Widest(Func<(TimelineLine Line, string Day, string Due, string Cited), string> column) =>
        rows.Count == 0 ? 0 : rows.Max(r => ScreenText.Width(column(r)));
}
