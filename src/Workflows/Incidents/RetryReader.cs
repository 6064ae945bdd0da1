using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Incidents;

/// <summary>Reads <c>customProperties.retry</c>: <c>{ "attempts": 3, "delay": "00:05:00", "factor": 2 }</c>.</summary>
internal static class RetryReader
{
    private const int MostAttempts = 100;

    public static RetryPolicy Read(ActivityNode node, DiagnosticBag bag)
    {
        if (node.Custom("retry") is not { } value)
        {
            return RetryPolicy.None;
        }

        if (value is LocatedObject o
            && Whole(o["attempts"]) is { } attempts and >= 1 and <= MostAttempts
            && (o["factor"] is null ? 1 : Whole(o["factor"])) is { } factor and >= 1 and <= 100
            && o["delay"] is LocatedText delay && ValueText.Duration(delay.Text) is { } span && span >= TimeSpan.Zero)
        {
            return new RetryPolicy(attempts, span, factor);
        }

        bag.Add(WorkflowMessages.BadRetry(value.At));
        return RetryPolicy.None;
    }

    private static int? Whole(LocatedValue? value) =>
        value is LocatedNumber { Number: >= 0 and <= 1000 } n && decimal.Truncate(n.Number) == n.Number ? (int)n.Number : null;
}
