using System.Text.Json;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>The commands on workflow instances. Each is answered when what it caused is committed.</summary>
public sealed class WorkflowRuntime(
    ITransactions transactions, WorkflowCatalogue catalogue, InstanceRunner runner, EventDelivery delivery, TimeProvider clock, IRandomSource random, RuntimeOptions options)
{
    /// <summary>
    /// Starts a workflow: the instance is stored, and only then is its first step run. The same
    /// <see cref="StartRequest.InstanceId"/> again starts nothing and answers with the instance.
    /// </summary>
    /// <exception cref="RightDenied">The actor may not start it.</exception>
    /// <exception cref="WorkflowRefused">No version is active, an input is wrong, or one instance is all that may run.</exception>
    public async Task<InstanceRecord> Start(Actor actor, StartRequest request, CancellationToken cancellation = default)
    {
        await catalogue.Refresh(cancellation).ConfigureAwait(false);
        var version = await VersionFor(request, cancellation).ConfigureAwait(false);
        var workflow = await catalogue.Find(version.DefinitionId, version.Hash, cancellation).ConfigureAwait(false);
        var input = InputCheck.Run(workflow.Definition, request.Input);
        var now = clock.StorableNow();
        var id = request.InstanceId ?? InstanceIds.New(now, random);
        var instance = NewInstance.Of(version, id, input, now, request.CorrelationId);
        try
        {
            await transactions.Commit(
                actor,
                unit =>
                {
                    unit.Demand(WorkflowRights.Start, request.DefinitionId);
                    if (unit.Store<IInstanceStore>().Find(id) is null && !instance.TryAdd(unit))
                    {
                        throw new WorkflowRefused("PE1273", RuntimeMessages.StartRefused(
                            request.DefinitionId, RuntimeMessages.AlreadyRunning(instance.Record.ActivationKey!)));
                    }
                },
                cancellation).ConfigureAwait(false);
        }
        catch (ConcurrencyConflict) when (request.InstanceId is not null)
        {
            // The same wish at the same moment, on another connection: by now it is stored.
        }

        return await runner.RunToRest(actor, id, cancellation).ConfigureAwait(false);
    }

    /// <summary>Ends an instance where it stands, a faulted one too; its open tasks and waits go with it.</summary>
    /// <exception cref="WorkflowRefused">There is no such instance, or it is over.</exception>
    public async Task<InstanceRecord> Cancel(Actor actor, string instanceId, string reason, CancellationToken cancellation = default)
    {
        var run = await runner.Run(
            actor, instanceId, new CancelStimulus(reason, actor.Id), (unit, i) => unit.Demand(WorkflowRights.Cancel, i.DefinitionId), cancellation)
            .ConfigureAwait(false);
        return run.Accepted
            ? run.Instance
            : throw new WorkflowRefused("PE1274", RuntimeMessages.NotRunning(instanceId, run.Instance.SubStatus.ToString()));
    }

    /// <summary>Tries failed steps again, and takes up a faulted instance.</summary>
    /// <param name="frame">The run whose step failed; null for all of the instance.</param>
    /// <exception cref="WorkflowRefused">Nothing of it has failed.</exception>
    public async Task<InstanceRecord> Retry(Actor actor, string instanceId, int? frame = null, CancellationToken cancellation = default)
    {
        var run = await runner.Run(
            actor, instanceId, new RetryStimulus(frame, actor.Id), (unit, i) => unit.Demand(WorkflowRights.Retry, i.DefinitionId), cancellation)
            .ConfigureAwait(false);
        return run.Accepted
            ? await runner.RunToRest(actor, instanceId, cancellation).ConfigureAwait(false)
            : throw new WorkflowRefused("PE1275", RuntimeMessages.NothingToRetry(instanceId));
    }

    /// <summary>
    /// Publishes an event: it is stored, and then delivered to whoever waits for it and starts what it triggers. Whoever
    /// comes to wait for it later gets it then.
    /// </summary>
    /// <param name="correlationId">Only for instances of this correlation id; null for all.</param>
    /// <param name="instanceId">Only for this instance; null for all.</param>
    /// <param name="lifetime">How long it is kept unconsumed; null: <see cref="RuntimeOptions.EventLifetime"/>.</param>
    /// <returns>The event's id.</returns>
    /// <exception cref="WorkflowRefused">The payload is nested more than <see cref="ValueDepth.Most"/> levels deep.</exception>
    public async Task<string> PublishEvent(
        Actor actor, string name, JsonElement payload, string? correlationId = null, string? instanceId = null, TimeSpan? lifetime = null, CancellationToken cancellation = default)
    {
        var id = await transactions.Commit(actor, unit => AddEvent(unit, name, payload, correlationId, instanceId, lifetime), cancellation).ConfigureAwait(false);
        await delivery.Deliver(id, cancellation).ConfigureAwait(false);
        return id;
    }

    /// <summary>
    /// Stores an event together with whatever else the work keeps. It is delivered after the commit: by
    /// <see cref="EventDelivery.Deliver"/> at once, else by the poller.
    /// </summary>
    /// <inheritdoc cref="PublishEvent"/>
    public string AddEvent(
        IUnitOfWork unit, string name, JsonElement payload, string? correlationId = null, string? instanceId = null, TimeSpan? lifetime = null)
    {
        unit.Demand(WorkflowRights.Event);
        if (ValueDepth.IsTooDeep(payload))
        {
            throw new WorkflowRefused("PE1283", RuntimeMessages.TooDeep($"The payload of the event '{name}'", ValueDepth.Most));
        }

        var id = InstanceIds.New(unit.Now, random);
        unit.Store<IInboxStore>().Add(new InboxEvent(
            id, WaitKind.Event, name, correlationId, instanceId, payload, unit.Now, unit.Now + (lifetime ?? options.EventLifetime), unit.Actor.Id));
        return id;
    }

    private async Task<StartableVersion> VersionFor(StartRequest request, CancellationToken cancellation)
    {
        var hash = request.Version ?? catalogue.ActiveHash(request.DefinitionId)
            ?? throw new WorkflowRefused("PE1267", RuntimeMessages.NoActiveVersion(request.DefinitionId));
        var workflow = await catalogue.Find(request.DefinitionId, hash, cancellation).ConfigureAwait(false);
        return new StartableVersion(workflow.DefinitionId, hash, workflow.Definition.Name, workflow.Activation);
    }
}
