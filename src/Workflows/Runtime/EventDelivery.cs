using PolicyEngine.Calendars;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Triggers;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>
/// Brings events to those who wait for them. First an event is assigned to all its waits, and what it starts is stored,
/// in one commit; then each wait consumes it in the commit of its own instance. A crash in between loses nothing and
/// repeats nothing: an assigned wait is found again, and a consumed one is gone.
/// </summary>
public sealed class EventDelivery(ITransactions transactions, WorkflowCatalogue catalogue, InstanceRunner runner, TimeProvider clock)
{
    private static readonly Actor Host = Actor.Host("workflows");

    /// <summary>Assigns one event and runs all that it starts or resumes.</summary>
    public async Task Deliver(string eventId, CancellationToken cancellation = default)
    {
        var (started, waits) = await Assign(eventId, cancellation).ConfigureAwait(false);
        foreach (var instance in started)
        {
            await runner.RunToRest(Host, instance, cancellation).ConfigureAwait(false);
        }

        foreach (var wait in waits)
        {
            try
            {
                await Consume(wait, cancellation).ConfigureAwait(false);
            }
            catch (WorkflowRefused)
            {
                // One receiver that this host cannot run must not keep the event from the others. It is assigned, and
                // is consumed when the instance can be run again.
            }
        }
    }

    /// <summary>Assigns one event to whoever it is for.</summary>
    /// <returns>The instances that it started and the waits that it was assigned to; both empty where it is kept.</returns>
    public async Task<(IReadOnlyList<string> Started, IReadOnlyList<WaitRow> Waits)> Assign(string eventId, CancellationToken cancellation = default)
    {
        var active = catalogue.AllActive(BeijingTime.Today(clock));
        return await transactions.Commit<(IReadOnlyList<string>, IReadOnlyList<WaitRow>)>(
            Host,
            unit =>
            {
                var inbox = unit.Store<IInboxStore>();
                if (inbox.Find(eventId) is not { State: not InboxState.Assigned } entry)
                {
                    return ([], []);
                }

                // Only a new event starts workflows: one that was kept was there before, and nobody had a use for it.
                var started = entry.State == InboxState.New ? Start(unit, entry.Event, active) : [];
                var assigned = unit.Store<IWaitStore>().Assign(entry.Event);
                Settle(inbox, entry.Event, started.Count > 0, assigned.Count);
                return (started, assigned);
            },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Has one wait consume the event that is assigned to it.</summary>
    public async Task<InstanceRecord?> Consume(WaitRow wait, CancellationToken cancellation = default)
    {
        var entry = await transactions.Read(s => s.Store<IInboxStore>().Find(wait.EventId!), cancellation).ConfigureAwait(false);
        if (entry is null)
        {
            return null;
        }

        var stimulus = new ResumeStimulus(wait.Number, wait.Kind, entry.Event.Payload);
        var run = await runner.Run(Host, wait.InstanceId, stimulus, null, cancellation).ConfigureAwait(false);
        return run.Instance.ReadyAt is null ? run.Instance : await runner.RunToRest(Host, wait.InstanceId, cancellation).ConfigureAwait(false);
    }

    private static void Settle(IInboxStore inbox, InboxEvent @event, bool hasStarted, int assigned)
    {
        if (assigned > 0)
        {
            inbox.SetState(@event.Id, InboxState.Assigned, hasStarted);
        }
        else if (hasStarted || @event.Kind == WaitKind.Child)
        {
            // Its parent committed its wait together with the child: if there is none, nobody waits for this end.
            inbox.Remove(@event.Id);
        }
        else
        {
            inbox.SetState(@event.Id, InboxState.Kept, false);
        }
    }

    private static List<string> Start(
        IUnitOfWork unit, InboxEvent @event, IReadOnlyList<(StartableVersion Version, Publishing.CompiledWorkflow Workflow)> active)
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
