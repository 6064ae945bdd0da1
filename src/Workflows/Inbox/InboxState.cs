namespace PolicyEngine.Workflows.Inbox;

/// <summary>How an event stands. The numbers are stored.</summary>
public enum InboxState
{
    /// <summary>It has come, and nobody has looked who it is for.</summary>
    New = 0,

    /// <summary>Nobody waited for it; it is kept for whoever will.</summary>
    Kept = 1,

    /// <summary>It is assigned to waits that have not consumed it yet.</summary>
    Assigned = 2,
}
