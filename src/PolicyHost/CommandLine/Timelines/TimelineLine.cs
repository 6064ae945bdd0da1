using PolicyEngine.Rehearsals;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>One line of a printed timeline: like things of one month, or of one day.</summary>
/// <param name="Last">The last day that it happened on; the first is the happening's.</param>
internal sealed record TimelineLine(Happening Happening, DateOnly Last)
{
    /// <summary>The lines of one month, by the day that each first happened on. What missed a deadline is never joined with what did not.</summary>
    /// <param name="byDay">Whether each day stands for itself.</param>
    public static IReadOnlyList<TimelineLine> Of(IEnumerable<Happening> month, bool byDay)
    {
        var lines = new Dictionary<(string, string, string?, bool, DateOnly?), TimelineLine>();
        foreach (var h in month)
        {
            var key = (h.Workflow, h.Activity, h.Result, h.Missed > 0, byDay ? h.On : (DateOnly?)null);
            lines[key] = lines.TryGetValue(key, out var before) ? before.With(h) : new TimelineLine(h, h.On);
        }

        return [.. lines.Values];
    }

    private TimelineLine With(Happening more) => new(
        Happening with
        {
            Count = Happening.Count + more.Count,
            Missed = Happening.Missed + more.Missed,
            FirstDue = new[] { Happening.FirstDue, more.FirstDue }.Min(),
            LastDue = new[] { Happening.LastDue, more.LastDue }.Max(),
            Clauses = [.. Happening.Clauses.Union(more.Clauses)],
        },
        more.On);
}
