namespace PolicyEngine.Workflows.Tasks;

/// <summary>How a task stands. The numbers are stored.</summary>
public enum TaskStatus
{
    /// <summary>Nobody has taken it.</summary>
    Open = 0,

    /// <summary>Its assignee works on it.</summary>
    Claimed = 1,

    Completed = 2,

    /// <summary>The workflow no longer waits for it.</summary>
    Cancelled = 3,

    /// <summary>Its instance is faulted. It comes back when that is taken up again.</summary>
    Suspended = 4,
}
