namespace PolicyEngine.Workflows.Journal;

/// <summary>What a journal row says. The numbers are stored and never given another meaning.</summary>
public enum JournalKind
{
    /// <summary>The instance was stored. Detail: its input, correlation id and trigger.</summary>
    Created = 1,

    /// <summary>Its first step is to run.</summary>
    Began = 2,

    /// <summary>A run of an activity waits. Detail: for what.</summary>
    Waiting = 3,

    /// <summary>What a run waited for has come. Detail: what it brought, and by whom.</summary>
    Resumed = 4,

    /// <summary>A run is over. Detail: outcomes other than Done; what a step from outside this room brought.</summary>
    Completed = 5,

    /// <summary>A step failed. Detail: code, message, when it is tried again.</summary>
    Faulted = 6,

    /// <summary>A run was ended from outside.</summary>
    Canceled = 7,

    /// <summary>A WaitAll join was passed over: its branches could no longer all come.</summary>
    Starved = 8,

    /// <summary>An Elsa.WriteLine. Detail: its text.</summary>
    Written = 9,

    /// <summary>An event was published, an instance dispatched or a message put into the outbox. Detail: which.</summary>
    Sent = 10,

    /// <summary>A failed step is tried again. Detail: by whom, or the number of the wait that came due.</summary>
    Retried = 11,

    /// <summary>A burst took the instance up again where the one before left steps to run.</summary>
    Continued = 12,

    /// <summary>The instance is over. Detail: how.</summary>
    Ended = 13,

    /// <summary>The instance was moved to another version. Detail: from which to which, and by whom.</summary>
    Moved = 14,
}
