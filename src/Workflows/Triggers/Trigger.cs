using PolicyEngine.Workflows.Schedules;

namespace PolicyEngine.Workflows.Triggers;

/// <summary>An activity that can start its workflow.</summary>
/// <param name="Path">The activity, which is then the first to run, and completes at once.</param>
public abstract record Trigger(string Path);

/// <summary>Starts the workflow whenever an event of that name comes.</summary>
public sealed record EventTrigger(string Path, string EventName) : Trigger(Path);

/// <summary>Starts the workflow at the times of a schedule.</summary>
public sealed record ScheduleTrigger(string Path, Schedule Schedule) : Trigger(Path);
