using PolicyEngine.Calendars;
using PolicyEngine.Workflows.Instances;

namespace PolicyEngine.Workflows.Execution;

/// <summary>What a burst may know besides the instance. Given the same, it gives the same.</summary>
/// <param name="Now">The moment of the burst; every row that it writes carries it.</param>
/// <param name="ActiveVersion">The version of a definition that a new instance starts on; null where none is active.</param>
public sealed record BurstEnvironment(
    DateTimeOffset Now, WorkingDayCalendar Calendar, Func<string, StartableVersion?> ActiveVersion)
{
    public BurstLimits Limits { get; init; } = BurstLimits.Default;

    /// <summary>In a replay: what a step from outside this room came to, instead of running it. Null: run everything.</summary>
    internal Action<ActivityContext, WorkItem>? Recorded { get; init; }

    /// <summary>
    /// The run whose work in the transaction failed when the same burst was committed before, and why; it is then an
    /// incident instead of being tried again at once.
    /// </summary>
    public (int Frame, Exception Reason)? FailedTransaction { get; init; }
}
