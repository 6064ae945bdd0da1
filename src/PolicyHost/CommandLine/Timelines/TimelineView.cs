using System.Globalization;
using PolicyEngine.Rehearsals;
using PolicyEngine.Supervision.Policies;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>A rehearsal's timeline for people: month by month, the clauses, the deadlines, and last what was missed or is stuck.</summary>
internal sealed class TimelineView(IAnsiConsole console, Jurisdiction jurisdiction, bool isEnglish)
{
    // Narrower, and a clause's id stands in slivers beside its summary.
    private const int LeastSummaryAndId = 40;

    private readonly TimelineWords words = new(isEnglish, jurisdiction);
    private readonly CitedClauses cited = new(jurisdiction);
    private readonly int width = Screen.PageWidth(console);

    /// <param name="byDay">Whether like things of a month stand on one line, or each day for itself.</param>
    public void Print(Timeline timeline, RehearsalSettings settings, bool byDay)
    {
        var file = settings.File;
        console.MarkupLineInterpolated($"[bold]{words.Of(jurisdiction.Profile.Name)} · {words.Say($"{file.Year} 年预演", $"rehearsal of {file.Year}")}[/]");
        Say(
            $"检查对象 {file.Objects:N0} 户 · 检查人员 {file.Inspectors:N0} 名 · 随机种子 {settings.Seed} · {timeline.From:yyyy-MM-dd} 至 {timeline.To:yyyy-MM-dd}",
            $"{file.Objects:N0} objects · {file.Inspectors:N0} inspectors · seed {settings.Seed} · {timeline.From:yyyy-MM-dd} to {timeline.To:yyyy-MM-dd}");
        Say(
            "● 人办的事　◆ 依文件作出的认定　· 系统办的步骤　✗ 逾期　[n] 条款编号，见末尾",
            "● done by a person  ◆ decided by the document  · done by the host  ✗ late  [n] clause, listed below");
        var lines = timeline.Happenings.GroupBy(h => (h.On.Year, h.On.Month)).SelectMany(m => TimelineLine.Of(m, byDay));
        new MonthSheet(console, width, words, cited, lines).Print();
        PrintClauses();
        new DeadlineSheet(console, width, words).Print(timeline.Deadlines);
        timeline.Missed.ToList().ForEach(PrintMissed);
        timeline.Stuck.ToList().ForEach(PrintStuck);
        PrintEnd(timeline);
    }

    private void PrintClauses()
    {
        var clauses = cited.All.ToList();
        if (clauses.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.MarkupLineInterpolated($"[bold blue]{words.Say("依据条款", "Clauses")}[/]");
        var (number, section) = ($"[{clauses.Count}]".Length, clauses.Max(c => ScreenText.Width(c.Clause?.Section ?? "")));
        var rest = width - ScreenSheet.Indent - number - section - (3 * ScreenSheet.Gap);
        var id = rest < LeastSummaryAndId ? 0 : Math.Min(clauses.Max(c => c.Id.Length), rest / 2);
        var sheet = new ScreenSheet(
            console, new ScreenColumn(number, IsRight: true), new ScreenColumn(section), new ScreenColumn(Math.Max(2, rest - id)), new ScreenColumn(id));
        foreach (var (n, name, clause) in clauses)
        {
            ScreenCell[] row = [new($"[{n}]", ScreenStyles.Grey), new(clause?.Section ?? ""), new(clause is null ? name : words.Of(clause.Summary)), new(name, ScreenStyles.Grey)];
            sheet.Row(id == 0 ? row[..^1] : row);
        }
    }

    private void PrintMissed(MissedDeadline m)
    {
        console.WriteLine();
        var verdict = m.Verdict is null ? "" : $" → {words.Verdict(m.Kind == DeadlineKind.Decision ? m.Name : null, m.Verdict)}";
        Block(
            0, new ScreenSpan($"✗ {words.Deadline(m.Kind, m.Name, m.Title)}{verdict}", ScreenStyles.Red), new ScreenSpan($"  {m.Name}  {m.Workflow}  {m.About}", ScreenStyles.Grey));
        var late = m is { Due: { } day, Done: { } end } && end > day ? words.Say($"，晚 {end.DayNumber - day.DayNumber} 日", $", {end.DayNumber - day.DayNumber} days late") : "";
        var due = m.Due is { } last ? words.Say($"限 {last:yyyy-MM-dd}，", $"due {last:yyyy-MM-dd}, ") : "";
        var done = m.Done is { } on ? words.Say($"{on:yyyy-MM-dd} 办理", $"done {on:yyyy-MM-dd}") : words.Say("无人办理", "nobody did it");
        Block(2, ScreenSpan.Plain($"{due}{done}{late}"));
        foreach (var clause in m.Clauses)
        {
            var text = jurisdiction.FindClause(clause) is { } found ? $"{found.Section} {words.Of(found.Summary)} " : "";
            Block(2, new ScreenSpan($"{text}[{clause}]", ScreenStyles.Grey));
        }
    }

    private void PrintStuck(StuckThing s)
    {
        console.WriteLine();
        var count = s.Count == 1 ? "" : $" ×{s.Count:N0}";
        Block(0, new ScreenSpan($"■ {words.Say("停滞", "stuck")} {s.Workflow} {s.What}{count}", ScreenStyles.Yellow), new ScreenSpan($"  {s.About}", ScreenStyles.Grey));
        Block(2, ScreenSpan.Plain(s.Reason));
    }

    private void PrintEnd(Timeline timeline)
    {
        var (met, missed) = (timeline.Deadlines.Sum(d => d.Met), timeline.Deadlines.Sum(d => d.Missed));
        console.WriteLine();
        Say(
            $"流程 {timeline.Instances:N0} 件：办结 {timeline.Finished:N0} 件，{timeline.To:yyyy-MM-dd} 后继续 {timeline.Running:N0} 件",
            $"{timeline.Instances:N0} procedures: {timeline.Finished:N0} finished, {timeline.Running:N0} go on after {timeline.To:yyyy-MM-dd}");
        var text = missed == 0
            ? new ScreenSpan(words.Say($"期限 {met:N0} 项全部按时", $"all {met:N0} deadlines were kept"), ScreenStyles.Green)
            : new ScreenSpan(words.Say($"期限 {met:N0} 项按时，{missed:N0} 项逾期", $"{met:N0} deadlines were kept, {missed:N0} missed"), ScreenStyles.Red);
        var stuck = timeline.Stuck.Sum(s => s.Count).ToString("N0", CultureInfo.InvariantCulture);
        Block(0, text, new ScreenSpan(timeline.Stuck.Count == 0 ? "" : words.Say($"，停滞 {stuck} 处", $", {stuck} stuck"), ScreenStyles.Yellow));
    }

    private void Say(string chinese, string english) => Block(0, new ScreenSpan(words.Say(chinese, english), ScreenStyles.Grey));

    // Lines of their own, a little in from the first column on where they belong to what stands above.
    private void Block(int indent, params ScreenSpan[] spans)
    {
        foreach (var line in new ScreenCell(spans).Lines(width - indent))
        {
            foreach (var span in line.Prepend(ScreenSpan.Plain(new string(' ', indent))))
            {
                console.Write(new Text(span.Text, span.Style));
            }

            console.WriteLine();
        }
    }
}
