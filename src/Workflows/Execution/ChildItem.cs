namespace PolicyEngine.Workflows.Execution;

/// <summary>An activity that it scheduled has completed.</summary>
public sealed record ChildItem(int Frame, CompletedChild Child) : WorkItem(Frame);
