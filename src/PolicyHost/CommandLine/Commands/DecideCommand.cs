using System.CommandLine;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Supervision.Batches;
using PolicyEngine.Supervision.Decisions;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>decide</c>: one question, or many with <c>--batch</c>.</summary>
internal static class DecideCommand
{
    public static Command Create(CommandContext context)
    {
        var (jurisdiction, decision, facts) = (SharedOptions.Jurisdiction(), SharedOptions.Decision(), SharedOptions.Facts());
        var (assume, asOf, policies, json) = (SharedOptions.Assume(), SharedOptions.AsOf(), SharedOptions.Policies(), SharedOptions.Json());
        var batch = new Option<string?>("--batch") { Description = "A file with one question a line (NDJSON), or -; prints one outcome a line, in order." };
        var command = new Command("decide", "Answer one question, or a batch of them.") { jurisdiction, decision, facts, assume, asOf, batch, policies, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(batch) is { } file)
            {
                return await RunBatch(context, parsed.GetValue(policies), file, cancellation);
            }

            var terms = new QuestionTerms(parsed.GetValue(assume) == "regular", parsed.GetValue(asOf));
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
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<int> RunBatch(CommandContext context, string? policies, string file, CancellationToken cancellation)
    {
        if (context.OpenPolicies(policies) is not { } library)
        {
            return ExitCode.NoPolicies;
        }

        if (file != "-" && !File.Exists(file))
        {
            context.Error($"There is no file '{file}'.");
            return ExitCode.Usage;
        }

        await using var input = context.OpenInput(file);
        await using var output = context.OpenOutput();
        var progress = new BatchProgressView(context);
        var done = await DecisionBatch.RunAsync(library.Current, input, output, context.Clock, progress, cancellation);
        progress.Finish(done);
        return done.Errors == 0 ? ExitCode.Ok : ExitCode.Findings;
    }
}
