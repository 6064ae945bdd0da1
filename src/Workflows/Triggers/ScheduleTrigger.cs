using PolicyEngine.Workflows.Schedules;

namespace PolicyEngine.Workflows.Triggers;

/// <summary>Starts the workflow at the times of a schedule.</summary>
public sealed record ScheduleTrigger(string Path, Schedule Schedule) : Trigger(Path);
