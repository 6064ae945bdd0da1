namespace PolicyEngine.Workflows.Execution;

/// <summary>What it waited for has come.</summary>
public sealed record ResumeItem(int Frame, Resumption Resumption) : WorkItem(Frame);
