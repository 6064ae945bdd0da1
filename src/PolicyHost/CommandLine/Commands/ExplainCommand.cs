using System.CommandLine;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Supervision.Decisions;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>explain</c>: why an answer is what it is.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandContext context)
    {
        var (jurisdiction, decision, facts) = (SharedOptions.Jurisdiction(), SharedOptions.Decision(), SharedOptions.Facts());
        var (assume, asOf, policies, json) = (SharedOptions.Assume(), SharedOptions.AsOf(), SharedOptions.Policies(), SharedOptions.Json());
        var command = new Command("explain", "Show each rule that was looked at, with the values compared and the clauses.") { jurisdiction, decision, facts, assume, asOf, policies, json };
        command.SetAction(parsed =>
        {
            var terms = new QuestionTerms(parsed.GetValue(assume) == "regular", parsed.GetValue(asOf), Trace: true);
            var asked = AskedQuestion.Ask(
                context, parsed.GetValue(policies), parsed.GetValue(jurisdiction), parsed.GetValue(decision), parsed.GetValue(facts), terms, out var exit);
            if (asked is null)
            {
                return exit;
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context, w => OutcomeWriter.Write(w, asked.Outcome));
            }
            else
            {
                OutcomeView.Print(context.Console, asked.Jurisdiction, asked.Decision.Definition, asked.Outcome);
                TraceView.Print(context.Console, asked.Jurisdiction, asked.Outcome);
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
