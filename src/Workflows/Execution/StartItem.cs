namespace PolicyEngine.Workflows.Execution;

/// <summary>The activity starts.</summary>
public sealed record StartItem(int Frame) : WorkItem(Frame);
