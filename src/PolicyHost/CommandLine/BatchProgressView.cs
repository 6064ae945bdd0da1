using PolicyEngine.Supervision.Batches;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>Says on standard error how far a batch has come, at most every two seconds.</summary>
internal sealed class BatchProgressView(CommandContext context) : IProgress<BatchProgress>
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private readonly long started = context.Clock.GetTimestamp();
    private long said = context.Clock.GetTimestamp();

    public void Report(BatchProgress value)
    {
        if (context.Clock.GetElapsedTime(said) >= Every)
        {
            said = context.Clock.GetTimestamp();
            Say(value);
        }
    }

    public void Finish(BatchProgress value) => Say(value);

    private void Say(BatchProgress value)
    {
        var seconds = context.Clock.GetElapsedTime(started).TotalSeconds;
        context.Errors.MarkupLineInterpolated($"[grey]{value.Lines:N0} lines, {value.Errors:N0} errors, {value.Lines / Math.Max(seconds, 0.001):N0} a second[/]");
    }
}
