using System.Globalization;
using PolicyEngine.Rehearsals;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>How the deadlines of each sort were kept.</summary>
internal sealed class DeadlineSheet(IAnsiConsole console, int width, TimelineWords words)
{
    private const int LeastTitle = 20;
    private const int LeastName = 10;

    public void Print(IReadOnlyList<DeadlineCount> deadlines)
    {
        if (deadlines.Count == 0)
        {
            return;
        }

        ScreenCell[] heads =
        [
            Grey(""), Grey(words.Say("事项", "what")), Grey(words.Say("按时", "kept")), Grey(words.Say("逾期", "missed")),
            Grey(words.Say("最紧余日", "closest, days")), Grey(words.Say("名称", "name")),
        ];
        var rows = deadlines.Select(Row).ToList();
        int Widest(int column) => rows.Append(heads).Max(r => r[column].Width);
        var rest = width - ScreenSheet.Indent - Widest(0) - Widest(2) - Widest(3) - Widest(4) - (5 * ScreenSheet.Gap);
        var isNarrow = rest < LeastTitle + LeastName;
        var title = isNarrow ? Math.Max(2, rest + ScreenSheet.Gap) : Math.Clamp(rest - Widest(5), LeastTitle, Math.Max(LeastTitle, Widest(1)));
        var sheet = new ScreenSheet(
            console, new ScreenColumn(Widest(0)), new ScreenColumn(title), new ScreenColumn(Widest(2), IsRight: true), new ScreenColumn(Widest(3), IsRight: true),
            new ScreenColumn(Widest(4), IsRight: true), new ScreenColumn(Math.Max(2, rest - title)));
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold blue]{words.Say("期限", "Deadlines")}[/]");
        foreach (var row in rows.Prepend(heads))
        {
            sheet.Row(isNarrow ? row[..^1] : row);
        }
    }

    private ScreenCell[] Row(DeadlineCount d) =>
    [
        Grey(words.Kind(d.Kind)), new(words.Deadline(d.Kind, d.Name, d.Title)), new($"{d.Met:N0}"), new($"{d.Missed:N0}", d.Missed > 0 ? ScreenStyles.Red : ScreenStyles.Grey),
        Grey(d.TightestDays?.ToString(CultureInfo.InvariantCulture) ?? "—"), Grey(d.Name),
    ];

    private static ScreenCell Grey(string text) => new(text, ScreenStyles.Grey);
}
