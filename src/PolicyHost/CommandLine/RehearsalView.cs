using System.Globalization;
using PolicyEngine.Rehearsals;
using PolicyEngine.Supervision.Policies;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>A rehearsal's timeline for people: month by month, then the deadlines, then what was missed or is stuck.</summary>
internal static class RehearsalView
{
    private const int DayWidth = 5;
    private const int WhatWidth = 44;

    private static readonly Style Grey = new(Color.Grey);
    private static readonly Style Red = new(Color.Red);

    public static void Print(IAnsiConsole console, Timeline timeline, RehearsalSettings settings, Jurisdiction jurisdiction)
    {
        var file = settings.File;
        console.MarkupLineInterpolated($"[bold]{jurisdiction.Profile.Name.Zh} · {file.Year} 年预演[/]");
        console.MarkupLineInterpolated($"[grey]检查对象 {file.Objects:N0} 户 · 检查人员 {file.Inspectors} 名 · 随机种子 {settings.Seed} · {timeline.From:yyyy-MM-dd} 至 {timeline.To:yyyy-MM-dd}[/]");
        foreach (var month in timeline.Happenings.GroupBy(h => (h.On.Year, h.On.Month)))
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold blue]{month.Key.Year} 年 {month.Key.Month} 月[/]");
            PrintMonth(console, month, jurisdiction);
        }

        PrintDeadlines(console, timeline, jurisdiction);
        PrintMissed(console, timeline, jurisdiction);
        PrintStuck(console, timeline);
        PrintEnd(console, timeline);
    }

    private static void PrintMonth(IAnsiConsole console, IEnumerable<Happening> month, Jurisdiction jurisdiction)
    {
        var grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().Width(DayWidth).PadLeft(1).PadRight(1))
            .AddColumn(new GridColumn().Width(WhatWidth).PadLeft(0).PadRight(2))
            .AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        var cited = new HashSet<string>(StringComparer.Ordinal);
        DateOnly? day = null;
        foreach (var h in month)
        {
            var date = h.On == day ? "" : h.On.ToString("MM-dd", CultureInfo.InvariantCulture);
            if (h.On != day)
            {
                cited.Clear();
            }

            day = h.On;
            grid.AddRow(new Text(date, Grey), What(h, jurisdiction), new Text(Clauses(h.Clauses.Where(cited.Add), jurisdiction), Grey));
        }

        console.Write(grid);
    }

    private static Markup What(Happening h, Jurisdiction jurisdiction)
    {
        var mark = h.Missed > 0 ? "[red]✗[/]" : h.Kind switch { HappeningKind.Task => "[green]●[/]", HappeningKind.Decision => "[yellow]◆[/]", _ => "·" };
        var count = h.Count == 1 ? "" : $" [bold]×{h.Count:N0}[/]";
        var missed = h.Missed > 0 ? $" [red]逾期 {h.Missed}[/]" : "";
        return new Markup($"{mark} {Markup.Escape(h.Title)}{Result(h, jurisdiction)}{count}{missed}{Due(h)}");
    }

    private static string Result(Happening h, Jurisdiction jurisdiction)
    {
        if (h.Result is not { } result)
        {
            return "";
        }

        var decision = h.Kind == HappeningKind.Decision ? jurisdiction.Decisions.GetValueOrDefault(h.Decision ?? "") ?? jurisdiction.Decisions.GetValueOrDefault("duty") : null;
        return decision is null
            ? $" [grey]→ {Markup.Escape(result)}[/]"
            : $" → [{(h.Missed > 0 ? "red" : "green")}]{Markup.Escape(Words.Of(decision.Definition, result))}[/]";
    }

    private static string Due(Happening h) =>
        h.LastDue is not { } last ? ""
        : h.FirstDue == last ? $" [grey]限 {Short(last, h.On)}[/]"
        : $" [grey]限 {Short(h.FirstDue!.Value, h.On)}～{Short(last, h.On)}[/]";

    private static string Short(DateOnly day, DateOnly from) =>
        day.ToString(day.Year == from.Year ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clauses(IEnumerable<string> clauses, Jurisdiction jurisdiction) => string.Join('\n', clauses.Select(c => ClauseText(c, jurisdiction)));

    private static string ClauseText(string id, Jurisdiction jurisdiction) =>
        jurisdiction.FindClause(id) is { } clause ? $"{clause.Section} {clause.Summary.Zh} [{id}]" : id;

    private static void PrintDeadlines(IAnsiConsole console, Timeline timeline, Jurisdiction jurisdiction)
    {
        if (timeline.Deadlines.Count == 0)
        {
            return;
        }

        console.WriteLine();
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle("期限", new Style(Color.Blue, decoration: Decoration.Bold)) };
        table.AddColumn("事项").AddColumn(new TableColumn("按时").RightAligned()).AddColumn(new TableColumn("逾期").RightAligned())
            .AddColumn(new TableColumn("最紧余日").RightAligned());
        foreach (var d in timeline.Deadlines)
        {
            table.AddRow(
                new Text($"{Kind(d.Kind)}　{TitleOf(d, jurisdiction)}"), new Text($"{d.Met:N0}"),
                new Text($"{d.Missed:N0}", d.Missed > 0 ? Red : Grey), new Text(d.TightestDays?.ToString(CultureInfo.InvariantCulture) ?? "—", Grey));
        }

        console.Write(table);
    }

    private static string TitleOf(DeadlineCount d, Jurisdiction jurisdiction) => d.Kind switch
    {
        DeadlineKind.Decision when jurisdiction.Decisions.TryGetValue(d.Name, out var decision) => $"{decision.Definition.Label.Zh}（{d.Name}）",
        DeadlineKind.Duty => $"{jurisdiction.Duties.FirstOrDefault(x => x.Id == d.Name)?.Label.Zh ?? d.Title}（{d.Name}）",
        _ => $"{d.Title}（{d.Name}）",
    };

    private static string Kind(DeadlineKind kind) => kind switch { DeadlineKind.Decision => "决定", DeadlineKind.Task => "任务", _ => "职责" };

    private static void PrintMissed(IAnsiConsole console, Timeline timeline, Jurisdiction jurisdiction)
    {
        foreach (var m in timeline.Missed)
        {
            console.WriteLine();
            var verdict = m.Verdict is not null && jurisdiction.Decisions.TryGetValue(m.Name, out var decision) ? $" → {Words.Of(decision.Definition, m.Verdict)}" : "";
            console.MarkupLineInterpolated($"[red]✗ {m.Title}{verdict}[/]  [grey]{m.About}[/]");
            var due = m.Due is { } d ? $"限 {d:yyyy-MM-dd}，" : "";
            console.MarkupLineInterpolated($"  {due}{(m.Done is { } done ? $"{done:yyyy-MM-dd} 才办" : "无人办理")}");
            foreach (var clause in m.Clauses)
            {
                console.MarkupLineInterpolated($"  [grey]{ClauseText(clause, jurisdiction)}[/]");
            }
        }
    }

    private static void PrintStuck(IAnsiConsole console, Timeline timeline)
    {
        foreach (var s in timeline.Stuck)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[yellow]■ 停滞 {s.Workflow} {s.What}{(s.Count == 1 ? "" : $" ×{s.Count}")}[/]  [grey]{s.About}[/]");
            console.MarkupLineInterpolated($"  {s.Reason}");
        }
    }

    private static void PrintEnd(IAnsiConsole console, Timeline timeline)
    {
        var (met, missed) = (timeline.Deadlines.Sum(d => d.Met), timeline.Deadlines.Sum(d => d.Missed));
        console.WriteLine();
        console.MarkupLineInterpolated($"[grey]流程实例 {timeline.Instances:N0} 个：办结 {timeline.Finished:N0}，未到期 {timeline.Running:N0}[/]");
        console.MarkupLine(missed == 0
            ? $"[green]期限 {met:N0} 项全部按时[/]{(timeline.Stuck.Count == 0 ? "" : $"，[yellow]停滞 {timeline.Stuck.Count} 处[/]")}"
            : $"期限 {met:N0} 项按时，[red]{missed:N0} 项逾期[/]");
    }
}
