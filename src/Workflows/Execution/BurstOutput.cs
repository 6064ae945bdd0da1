using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Execution;

/// <summary>Collects what a burst changes besides the state.</summary>
internal sealed class BurstOutput(InstanceState before)
{
    /// <summary>The waits before the burst, by number: rows are derived from the difference.</summary>
    public Dictionary<int, Wait> WaitsBefore { get; } = before.OpenWaits.ToDictionary(w => w.Wait.Number, w => w.Wait);

    /// <summary>
    /// The waits of an instance that was faulted, by number: they have no rows, but tasks that are suspended and ends of
    /// instances that are kept for them.
    /// </summary>
    public Dictionary<int, Wait> Suspended { get; } =
        before.SubStatus == InstanceSubStatus.Faulted ? before.StandingWaits.ToDictionary(w => w.Number) : [];

    public List<JournalRow> Journal { get; } = [];

    public List<TaskRow> NewTasks { get; } = [];

    /// <summary>Who completed which task in this burst.</summary>
    public Dictionary<int, string?> CompletedTasks { get; } = [];

    public List<InboxEvent> Events { get; } = [];

    public List<NewInstance> Children { get; } = [];

    /// <summary>The run that changed the instance's activation key last; null where none did.</summary>
    public int? KeyTakenBy { get; set; }

    public List<OutboxMessage> Messages { get; } = [];
}
