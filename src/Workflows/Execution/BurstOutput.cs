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

    public List<JournalRow> Journal { get; } = [];

    public List<TaskRow> NewTasks { get; } = [];

    /// <summary>Who completed which task in this burst.</summary>
    public Dictionary<int, string?> CompletedTasks { get; } = [];

    public List<InboxEvent> Events { get; } = [];

    public List<NewInstance> Children { get; } = [];

    public List<OutboxMessage> Messages { get; } = [];
}
