using System.CommandLine;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Supervision.Decisions;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>The options of a command that asks one question.</summary>
internal sealed class QuestionOptions
{
    private readonly Option<string?> jurisdiction = SharedOptions.Jurisdiction();
    private readonly Option<string?> decision = SharedOptions.Decision();
    private readonly Option<string?> facts = SharedOptions.Facts();
    private readonly Option<string> assume = SharedOptions.Assume();
    private readonly Option<DateOnly?> asOf = SharedOptions.AsOf();

    public Option<string?> Policies { get; } = SharedOptions.Policies();

    public Option<bool> Json { get; } = SharedOptions.Json();

    public Command AddTo(Command command)
    {
        foreach (var option in new Option[] { jurisdiction, decision, facts, assume, asOf, Policies, Json })
        {
            command.Add(option);
        }

        return command;
    }

    /// <summary>Asks it, and has the answer printed: as JSON where that is wanted.</summary>
    /// <param name="trace">Whether the answer is to say how it came about.</param>
    /// <returns>The exit code.</returns>
    public int Answer(CommandContext context, ParseResult parsed, bool trace, Action<AskedQuestion> print)
    {
        var terms = new QuestionTerms(parsed.GetValue(assume) == "regular", parsed.GetValue(asOf), trace);
        var asked = AskedQuestion.Ask(
            context, parsed.GetValue(Policies), parsed.GetValue(jurisdiction), parsed.GetValue(decision), parsed.GetValue(facts), terms, out var exit);
        if (asked is null)
        {
            return exit;
        }

        if (parsed.GetValue(Json))
        {
            JsonOutput.Write(context, w => OutcomeWriter.Write(w, asked.Outcome));
        }
        else
        {
            OutcomeView.Print(context.Console, asked.Jurisdiction, asked.Decision.Definition, asked.Outcome);
            print(asked);
        }

        return ExitCode.Ok;
    }
}
