using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Expressions.Tracing;
using PolicyEngine.Rules.Values;
using PolicyEngine.Supervision.Policies;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>The rules that were looked at, as a tree: state, clauses, and the values compared.</summary>
internal static class TraceView
{
    public static void Print(IAnsiConsole console, Jurisdiction jurisdiction, Outcome outcome)
    {
        // Most rules stand on the same few named values: each is taken apart where it first stands.
        var shown = new HashSet<(string, string)>();
        var tree = new Tree(new Markup($"[bold]{Markup.Escape(outcome.Verdict)}[/]"));
        foreach (var rule in outcome.Trace ?? [])
        {
            var node = tree.AddNode(new Markup($"{Mark(rule.State)} [bold]{Markup.Escape(rule.Rule)}[/] [grey]{rule.Effect}[/]{Speaks(rule)}"));
            foreach (var clause in rule.Clauses)
            {
                node.AddNode(new Text(OutcomeView.ClauseText(jurisdiction, clause), new Style(Color.Blue)));
            }

            foreach (var by in rule.SetAsideBy)
            {
                node.AddNode(new Markup($"[yellow]被例外排除：{Markup.Escape(by)}[/]"));
            }

            if (rule.Deadline is { } deadline)
            {
                node.AddNode(new Text($"期限 {deadline.Due}  {deadline.Counted}"));
            }

            if (rule.Condition is { } condition)
            {
                Add(node, condition, shown);
            }
        }

        console.Write(tree);
    }

    private static void Add(IHasTreeNodes parent, ExpressionTrace part, HashSet<(string Text, string Value)> shown)
    {
        var colour = part.Truth switch { Tri.True => "green", Tri.False => "red", Tri.Unknown => "yellow", _ => "default" };
        var isAgain = part.Parts.Count > 0 && !shown.Add((part.Text, part.Value));
        var node = parent.AddNode(new Markup($"{Markup.Escape(part.Text)} [grey]=[/] [{colour}]{Markup.Escape(part.Value)}[/]{(isAgain ? " [grey]（见上）[/]" : "")}"));
        if (isAgain)
        {
            return;
        }

        // What was not reached had no say.
        foreach (var inner in part.Parts.Where(p => p.Value != ExpressionTrace.NotReached))
        {
            Add(node, inner, shown);
        }
    }

    private static string Mark(RuleTraceState state) => state switch
    {
        RuleTraceState.Applied => "[green]适用[/]",
        RuleTraceState.NotApplied => "[grey]不适用[/]",
        RuleTraceState.SetAside => "[yellow]被排除[/]",
        RuleTraceState.Unknown => "[yellow]未知[/]",
        _ => "[grey]未施行[/]",
    };

    private static string Speaks(RuleTrace rule) =>
        rule.Verdicts.Count == 0 ? "" : $" → {Markup.Escape(string.Join(" / ", rule.Verdicts))}";
}
