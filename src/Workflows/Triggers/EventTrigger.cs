using PolicyEngine.Workflows.Schedules;

namespace PolicyEngine.Workflows.Triggers;

/// <summary>Starts the workflow whenever an event of that name comes.</summary>
public sealed record EventTrigger(string Path, string EventName) : Trigger(Path);
