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

    /// <summary>It was kept, and somebody has come to wait for one of its name since: it is to be looked at again.</summary>
    Awaited = 3,

    /// <summary>
    /// It is being assigned to more waits than one commit takes; some have it, and the others that stood when this
    /// began get it next. Meanwhile no other event of its name is assigned.
    /// </summary>
    Assigning = 4,
}
