using PolicyEngine.Workflows.Schedules;

namespace PolicyEngine.Workflows.Triggers;

/// <summary>An activity that can start its workflow.</summary>
/// <param name="Path">The activity, which is then the first to run, and completes at once.</param>
public abstract record Trigger(string Path);
