using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Execution;

/// <summary>All that a burst changes. It commits as one, or not at all.</summary>
/// <param name="Record">The instance's new row; its revision is one more than that which the burst was computed from.</param>
/// <param name="RemovedWaits">Numbers of waits that are over.</param>
/// <param name="Children">Instances that it dispatched.</param>
public sealed record BurstResult(
    InstanceRecord Record,
    IReadOnlyList<JournalRow> Journal,
    IReadOnlyList<WaitRow> AddedWaits,
    IReadOnlyList<int> RemovedWaits,
    IReadOnlyList<TaskRow> NewTasks,
    IReadOnlyList<TaskClosing> Tasks,
    IReadOnlyList<InboxEvent> Events,
    IReadOnlyList<NewInstance> Children,
    IReadOnlyList<OutboxMessage> Messages)
{
    /// <summary>False where the stimulus came to an instance that did not wait for it: then there is nothing to commit.</summary>
    public bool HasEffect => Journal.Count > 0;

    /// <summary>
    /// Waits of a faulted instance that do not come back, since it was cancelled or what waited was: they have no rows any
    /// more, but an event may be kept for them.
    /// </summary>
    public IReadOnlyList<WaitRow> Dropped { get; init; } = [];

    /// <summary>The run of an activity that gave the instance its activation key; null where it has that which it had.</summary>
    public int? KeyTakenBy { get; init; }

    /// <summary>The instance's correlation id has changed, and with it that of all its waits.</summary>
    public bool Recorrelated { get; init; }

    /// <summary>
    /// Work that a step handed over to the transaction. It must be run there; the result to store is then what
    /// <see cref="BurstTransaction.Finish"/> makes of its answer, and not this one. Null for most bursts.
    /// </summary>
    public BurstTransaction? Transaction { get; init; }
}
