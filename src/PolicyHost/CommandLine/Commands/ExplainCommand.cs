using System.CommandLine;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>explain</c>: why an answer is what it is.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandContext context)
    {
        var question = new QuestionOptions();
        var command = question.AddTo(new Command("explain", "Show each rule that was looked at, with the values compared and the clauses."));
        command.SetAction(parsed => question.Answer(context, parsed, trace: true, a => TraceView.Print(context.Console, a.Jurisdiction, a.Outcome)));
        return command;
    }
}
