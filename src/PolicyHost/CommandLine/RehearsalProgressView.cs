using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>Says on standard error which day a rehearsal has reached, at most every two seconds; only to somebody who looks on.</summary>
internal sealed class RehearsalProgressView(CommandContext context)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private long said = context.Clock.GetTimestamp();

    public void Report(DateOnly day)
    {
        if (context.Errors.Profile.Capabilities.Interactive && context.Clock.GetElapsedTime(said) >= Every)
        {
            said = context.Clock.GetTimestamp();
            context.Errors.MarkupLineInterpolated($"[grey]{day:yyyy-MM-dd}[/]");
        }
    }
}
