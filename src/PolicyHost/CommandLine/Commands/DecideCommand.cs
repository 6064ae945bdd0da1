using System.CommandLine;
using PolicyEngine.Supervision.Batches;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>decide</c>: one question, or many with <c>--batch</c>.</summary>
internal static class DecideCommand
{
    public static Command Create(CommandContext context)
    {
        var question = new QuestionOptions();
        var batch = new Option<string?>("--batch") { Description = "A file with one question a line (NDJSON), or -; prints one outcome a line, in order." };
        var command = question.AddTo(new Command("decide", "Answer one question, or a batch of them.") { batch });
        command.SetAction(async (parsed, cancellation) => parsed.GetValue(batch) is { } file
            ? await RunBatch(context, parsed.GetValue(question.Policies), file, cancellation)
            : question.Answer(context, parsed, trace: false, _ => { }));
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
