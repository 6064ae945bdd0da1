using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Moves;

/// <summary>
/// Moves running instances to another version of their workflow. Without it an instance stays on the version that it
/// started with, always. A move runs nothing: open steps go on where they stand.
/// </summary>
public sealed class InstanceMoves(ITransactions transactions, WorkflowCatalogue catalogue, TimeProvider clock)
{
    private static readonly Dictionary<string, string> Unmapped = [];

    /// <summary>Shows what a move would do.</summary>
    /// <param name="mapping">Paths of open activities whose counterpart has another path, old to new.</param>
    /// <exception cref="WorkflowRefused">There is no such instance, or a version is not held here.</exception>
    public async Task<MovePlan> Plan(
        string instanceId, string toVersion, IReadOnlyDictionary<string, string>? mapping = null, CancellationToken cancellation = default)
    {
        var (mover, _) = await Prepare(instanceId, toVersion, mapping, cancellation).ConfigureAwait(false);
        return mover.Plan(toVersion);
    }

    /// <summary>Does what a plan has shown.</summary>
    /// <param name="plan">Of the instance as it stands: one that has gone on since is not moved.</param>
    /// <param name="mapping">The same as for the plan.</param>
    /// <exception cref="ConcurrencyConflict">The instance has changed since the plan was made.</exception>
    /// <exception cref="WorkflowRefused">The plan has problems.</exception>
    public async Task<InstanceRecord> Apply(
        Actor actor, MovePlan plan, IReadOnlyDictionary<string, string>? mapping = null, CancellationToken cancellation = default)
    {
        var (mover, record) = await Prepare(plan.InstanceId, plan.ToVersion, mapping, cancellation).ConfigureAwait(false);
        if (record.Revision != plan.Revision)
        {
            throw new ConcurrencyConflict("workflow instance", plan.InstanceId, plan.Revision);
        }

        if (mover.Plan(plan.ToVersion) is { IsPossible: false } refused)
        {
            throw new WorkflowRefused("PE1282", RuntimeMessages.MoveRefused(plan.InstanceId, refused.Problems[0]));
        }

        var now = clock.GetUtcNow();
        var moved = mover.Apply(plan.ToVersion, now, out var sequence);
        var detail = JsonValue.Of(
            [new("from", JsonValue.Of(plan.FromVersion)), new("to", JsonValue.Of(plan.ToVersion)), new("by", JsonValue.Of(actor.Id))]);
        await transactions.Commit(
            actor,
            unit =>
            {
                unit.Demand(WorkflowRights.Move, record.DefinitionId);
                unit.Store<IInstanceStore>().Update(moved);
                unit.Store<IJournalStore>().Append([new JournalRow(record.Id, sequence, now, JournalKind.Moved, Detail: detail)]);
                var tasks = unit.Store<ITaskStore>();
                foreach (var task in tasks.Worklist(new TaskQuery(InstanceId: record.Id, Limit: int.MaxValue)))
                {
                    tasks.Update(task with { Version = plan.ToVersion, Path = mover.Mapped(task.Path), Revision = task.Revision + 1 });
                }
            },
            cancellation).ConfigureAwait(false);
        return moved;
    }

    private async Task<(InstanceMover Mover, InstanceRecord Record)> Prepare(
        string instanceId, string toVersion, IReadOnlyDictionary<string, string>? mapping, CancellationToken cancellation)
    {
        var record = await transactions.Read(s => s.Store<IInstanceStore>().Find(instanceId), cancellation).ConfigureAwait(false)
            ?? throw new WorkflowRefused("PE1272", RuntimeMessages.NoInstance(instanceId));
        var from = await catalogue.Find(record.DefinitionId, record.Version, cancellation).ConfigureAwait(false);
        var to = await catalogue.Find(record.DefinitionId, toVersion, cancellation).ConfigureAwait(false);
        return (new InstanceMover(record, from, to, mapping ?? Unmapped), record);
    }
}
