namespace PolicyEngine.Workflows.Execution;

/// <summary>A step that is to run.</summary>
/// <param name="Frame">The run of an activity that it belongs to.</param>
public abstract record WorkItem(int Frame);
