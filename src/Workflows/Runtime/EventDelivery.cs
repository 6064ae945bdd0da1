using PolicyEngine.Calendars;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>
/// Brings events to those who wait for them. First an event is assigned to all its waits, so many in a commit, and what
/// it starts is stored with the first; then each wait consumes it in the commit of its own instance. A crash in between
/// loses nothing and repeats nothing: an event that is being assigned and an assigned wait are found again, and a
/// consumed one is gone.
/// </summary>
public sealed class EventDelivery(ITransactions transactions, WorkflowCatalogue catalogue, InstanceRunner runner, TimeProvider clock, RuntimeOptions options)
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

    /// <summary>Assigns one event to whoever it is for, in as many commits as that takes.</summary>
    /// <returns>
    /// The instances that it started and the waits that it was assigned to; both empty where it is kept, and where it has
    /// to wait for another event of its name.
    /// </returns>
    public async Task<(IReadOnlyList<string> Started, IReadOnlyList<WaitRow> Waits)> Assign(string eventId, CancellationToken cancellation = default)
    {
        var (started, waits) = (new List<string>(), new List<WaitRow>());
        AssignedPart part;
        do
        {
            part = await AssignPart(eventId, cancellation).ConfigureAwait(false);
            started.AddRange(part.Started);
            waits.AddRange(part.Waits);
        }
        while (part.HasMore);
        return (started, waits);
    }

    /// <summary>Assigns one event to the next <see cref="RuntimeOptions.AssignedAtOnce"/> waits, in one commit.</summary>
    public async Task<AssignedPart> AssignPart(string eventId, CancellationToken cancellation = default)
    {
        var active = catalogue.AllActive(BeijingTime.Today(clock));
        return await transactions.Commit(Host, unit => EventAssignment.Next(unit, eventId, active, options.AssignedAtOnce), cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Has one wait consume the event that is assigned to it. Where that is gone, the wait is free for the next one.
    /// </summary>
    public async Task<InstanceRecord?> Consume(WaitRow wait, CancellationToken cancellation = default)
    {
        var entry = await transactions.Read(s => s.Store<IInboxStore>().Find(wait.EventId!), cancellation).ConfigureAwait(false);
        if (entry is null)
        {
            await transactions.Commit(Host, unit => Free(unit, wait), cancellation).ConfigureAwait(false);
            return null;
        }

        var stimulus = new ResumeStimulus(wait.Number, wait.Kind, entry.Event.Payload);
        var run = await runner.Run(Host, wait.InstanceId, stimulus, null, cancellation).ConfigureAwait(false);
        return run.Instance.ReadyAt is null ? run.Instance : await runner.RunToRest(Host, wait.InstanceId, cancellation).ConfigureAwait(false);
    }

    // Mostly the wait has gone with its event, to another host.
    private static bool Free(IUnitOfWork unit, WaitRow wait)
    {
        var inbox = unit.Store<IInboxStore>();
        inbox.LockToAwait([wait]);
        if (inbox.Find(wait.EventId!) is not null || !unit.Store<IWaitStore>().Free(wait))
        {
            return false;
        }

        inbox.Await(wait);
        return true;
    }
}
