namespace PolicyEngine.Workflows.Execution;

/// <summary>A step that is to run.</summary>
/// <param name="Frame">The run of an activity that it belongs to.</param>
public abstract record WorkItem(int Frame);

/// <summary>The activity starts.</summary>
public sealed record StartItem(int Frame) : WorkItem(Frame);

/// <summary>An activity that it scheduled has completed.</summary>
public sealed record ChildItem(int Frame, CompletedChild Child) : WorkItem(Frame);

/// <summary>What it waited for has come.</summary>
public sealed record ResumeItem(int Frame, Resumption Resumption) : WorkItem(Frame);
