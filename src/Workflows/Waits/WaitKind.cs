namespace PolicyEngine.Workflows.Waits;

/// <summary>What a wait waits for. The numbers are stored.</summary>
public enum WaitKind
{
    /// <summary>An event of a name.</summary>
    Event = 0,

    /// <summary>A moment.</summary>
    Time = 1,

    /// <summary>A person, or an outside system that was given a task.</summary>
    Task = 2,

    /// <summary>The end of an instance that it dispatched.</summary>
    Child = 3,

    /// <summary>The moment at which a failed step is tried again.</summary>
    Retry = 4,
}
