using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.Storage;

/// <summary>The stores that the workflow runtime declares.</summary>
public static class WorkflowStores
{
    /// <summary>Adds instances, waits, journal, inbox, tasks and schedules.</summary>
    public static StoreRegistry AddWorkflows(this StoreRegistry stores) => stores
        .Add<IInstanceStore>(s => new InstanceStore(s))
        .Add<IWaitStore>(s => new WaitStore(s))
        .Add<IJournalStore>(s => new JournalStore(s))
        .Add<IInboxStore>(s => new InboxStore(s))
        .Add<ITaskStore>(s => new WorkflowTaskStore(s))
        .Add<ITriggerStore>(s => new TriggerStore(s));
}
