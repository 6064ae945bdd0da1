using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Policies;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>An outcome for people.</summary>
internal static class OutcomeView
{
    public static void Print(IAnsiConsole console, Jurisdiction jurisdiction, DecisionDefinition decision, Outcome outcome)
    {
        console.MarkupLineInterpolated($"{jurisdiction.Profile.Name.Zh} · {decision.Label.Zh}");
        console.MarkupLine($"[bold {Words.ColourOf(decision, outcome.Verdict)}]{Markup.Escape(Words.Of(decision, outcome.Verdict))}[/] [grey]{outcome.Verdict}[/]");
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        Row("期限", outcome.Deadline is { } d ? $"{d.Due}{(d.Provisional ? "（暂定）" : "")}  {d.Counted}" : null);
        Row("仍须办理", List(outcome.Obligations));
        Row("还缺的事实", List(outcome.Missing.Select(m => decision.Fact(m) is { } f ? $"{m}（{f.Label.Zh}）" : m)));
        Row("按正常推定", List(outcome.Assumed));
        Row("强度", outcome.Strength == "principle" ? "原则上（有书面理由可不从）" : null);
        Row("所取读法", List(outcome.Readings.Select(r => r.Arguable ? $"{r.Id}（有争议）" : r.Id)));
        Row("提示", List(outcome.Remarks));
        foreach (var (id, i) in outcome.Clauses.Select((id, i) => (id, i)))
        {
            Row(i == 0 ? "条款" : "", ClauseText(jurisdiction, id));
        }

        Row("被排除的条款", List(outcome.SetAside));
        Row("版本", outcome.PolicyVersion[..Math.Min(12, outcome.PolicyVersion.Length)]);
        console.Write(grid);

        void Row(string name, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(text));
            }
        }
    }

    public static string ClauseText(Jurisdiction jurisdiction, string id) =>
        jurisdiction.FindClause(id) is { } clause ? $"{clause.Section}　{clause.Summary.Zh}  [{id}]" : id;

    private static string List(IEnumerable<string> items) => string.Join("、", items);
}
