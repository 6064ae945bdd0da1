namespace PolicyEngine.Workflows.Instances;

/// <summary>How an instance stands within its <see cref="InstanceStatus"/>. The numbers are stored.</summary>
public enum InstanceSubStatus
{
    /// <summary>Running: stored, and no step has run yet.</summary>
    Pending = 0,

    /// <summary>Running: steps are to run, now or as soon as a worker takes it.</summary>
    Executing = 1,

    /// <summary>Running: everything waits for something to come.</summary>
    Suspended = 2,

    Finished = 3,
    Cancelled = 4,

    /// <summary>Finished by a failed step. Only a retry takes it up again; it can be cancelled.</summary>
    Faulted = 5,
}
