using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Triggers;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>
/// Assigns an event to the waits that it is for, a part at a time, each part in a commit. Whoever stood waiting when the
/// first part was assigned gets it, and whoever began to wait after that does not: as if it had been assigned at once.
/// </summary>
internal static class EventAssignment
{
    /// <summary>Assigns the next part.</summary>
    /// <param name="limit">To how many waits at most.</param>
    public static AssignedPart Next(
        IUnitOfWork unit, string eventId, IReadOnlyList<(StartableVersion Version, CompiledWorkflow Workflow)> active, int limit)
    {
        var inbox = unit.Store<IInboxStore>();
        if (inbox.Find(eventId) is not { } found
            || inbox.LockToAssign(found.Event) is not { State: not InboxState.Assigned } entry
            || (entry.State != InboxState.Assigning && inbox.HasToLetPass(entry.Event)))
        {
            return AssignedPart.Nothing;
        }

        // Only a new event starts workflows: one that was kept was there before, and nobody had a use for it.
        var started = entry.State == InboxState.New ? Start(unit, entry.Event, active) : [];
        var next = entry with
        {
            Round = entry.State == InboxState.Assigning ? entry.Round : entry.Round + 1,
            Consumed = entry.Consumed || started.Count > 0,
        };

        // The waits of one instance were begun in one commit: they are not too many for another.
        var most = entry.Event.InstanceId is null ? limit : int.MaxValue;
        var assigned = unit.Store<IWaitStore>().Assign(entry.Event, next.Round, most);
        if (assigned.Count == most)
        {
            inbox.SetAssigning(eventId, next.Round, next.Consumed);
            return new AssignedPart(started, assigned, true);
        }

        Settle(unit, inbox, next, assigned.Count);
        return new AssignedPart(started, assigned, false);
    }

    private static void Settle(IUnitOfWork unit, IInboxStore inbox, InboxEntry entry, int assigned)
    {
        var (id, wasAssigning) = (entry.Event.Id, entry.State == InboxState.Assigning);
        if (assigned > 0 || (wasAssigning && unit.Store<IWaitStore>().HasAssigned(id)))
        {
            inbox.SetState(id, InboxState.Assigned, entry.Consumed);
        }
        else if (entry.Consumed || (entry.Event.Kind == WaitKind.Child && !WaitsAgain(unit, entry.Event)))
        {
            // Its parent committed its wait together with the child: if there is none, nobody waits for this end.
            inbox.Remove(id);
        }
        else
        {
            // If all who had it were cancelled meanwhile, those who have come since may have it: it is looked at again.
            inbox.SetState(id, wasAssigning ? InboxState.Awaited : InboxState.Kept, false);
        }
    }

    // A faulted parent has no waits until it is taken up again.
    private static bool WaitsAgain(IUnitOfWork unit, InboxEvent end) =>
        unit.Store<IInstanceStore>().Find(end.InstanceId!) is { SubStatus: InstanceSubStatus.Faulted } parent
        && InstanceStateReader.WaitsFor(parent, WaitKind.Child, end.Key);

    private static List<string> Start(
        IUnitOfWork unit, InboxEvent @event, IReadOnlyList<(StartableVersion Version, CompiledWorkflow Workflow)> active)
    {
        var started = new List<string>();
        if (@event.Kind != WaitKind.Event || @event.InstanceId is not null)
        {
            return started;
        }

        foreach (var (version, workflow) in active)
        {
            foreach (var trigger in workflow.Triggers.OfType<EventTrigger>().Where(t => t.EventName == @event.Key))
            {
                var id = InstanceIds.From($"{@event.Id}|{version.DefinitionId}|{trigger.Path}");
                var instance = NewInstance.Of(
                    version, id, new Dictionary<string, System.Text.Json.JsonElement>(), unit.Now, @event.CorrelationId, null,
                    new TriggerFired(trigger.Path, @event.Payload));
                if (instance.TryAdd(unit))
                {
                    started.Add(id);
                }
            }
        }

        return started;
    }
}
