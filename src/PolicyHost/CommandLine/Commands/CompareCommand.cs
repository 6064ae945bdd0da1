using System.CommandLine;
using PolicyEngine.Supervision.Decisions;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>compare</c>: one set of facts in every profile.</summary>
internal static class CompareCommand
{
    public static Command Create(CommandContext context)
    {
        var (decision, facts) = (SharedOptions.Decision(), SharedOptions.Facts());
        var (assume, asOf, policies, json) = (SharedOptions.Assume(), SharedOptions.AsOf(), SharedOptions.Policies(), SharedOptions.Json());
        var command = new Command("compare", "Put one set of facts to every locality, side by side.") { decision, facts, assume, asOf, policies, json };
        command.SetAction(parsed =>
        {
            if (context.OpenPolicies(parsed.GetValue(policies)) is not { } library)
            {
                return ExitCode.NoPolicies;
            }

            var snapshot = library.Current;
            var id = parsed.GetValue(decision);
            if (id is null || snapshot.Shared?.Decisions.ContainsKey(id) != true)
            {
                if (id is null)
                {
                    context.Error("Name the decision: --decision ID.");
                }
                else
                {
                    context.Refuse(QuestionMessages.UnknownDecision(snapshot, id));
                }

                return ExitCode.Usage;
            }

            if (FactsInput.Read(context, parsed.GetValue(facts)) is not { } bytes)
            {
                return ExitCode.Usage;
            }

            var terms = new QuestionTerms(parsed.GetValue(assume) == "regular", parsed.GetValue(asOf));
            var answers = Comparison.Of(snapshot, id, bytes, terms, context.Clock);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context, w => ComparisonWriter.Write(w, id, answers));
            }
            else
            {
                Print(context.Console, answers, id);
            }

            return answers.All(a => a.Error is not null) ? ExitCode.BadQuestion : ExitCode.Ok;
        });
        return command;
    }

    private static void Print(IAnsiConsole console, IReadOnlyList<ComparedAnswer> answers, string decision)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "地区", "结论", "期限").AddColumn(new TableColumn("条款").NoWrap()).AddColumn("未采用的事实");
        var marked = false;
        foreach (var answer in answers)
        {
            var first = answer.DiffersFromFirst && !marked;
            marked |= first;
            var definition = answer.Jurisdiction.Decisions[decision].Definition;
            table.AddRow(
                new Markup(first ? "[yellow]≠[/]" : ""),
                new Text(answer.Jurisdiction.Profile.Name.Zh),
                answer.Outcome is { } o
                    ? new Markup($"[{Words.ColourOf(definition, o.Verdict)}]{Markup.Escape(Words.Of(definition, o.Verdict))}[/]\n[grey]{o.Verdict}[/]")
                    : new Markup($"[red]{Markup.Escape(answer.Error!.Message)}[/]"),
                new Text(answer.Outcome?.Deadline?.Due ?? ""),
                new Text(string.Join("\n", answer.Outcome?.Clauses ?? [])),
                new Text(string.Join("、", answer.LeftOut)));
        }

        console.Write(table);
    }
}
