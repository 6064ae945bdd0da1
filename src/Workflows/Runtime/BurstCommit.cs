using System.Data.Common;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>Writes all that a burst changes, in the one transaction that it commits in.</summary>
internal static class BurstCommit
{
    /// <param name="consumed">The number of the wait that the burst's stimulus was for; null where it was for none.</param>
    /// <returns>What was committed: the burst's result, or what its work in the transaction made of it.</returns>
    /// <exception cref="ConcurrencyConflict">The instance was changed since the burst was computed.</exception>
    public static BurstResult Write(IUnitOfWork unit, BurstResult burst, int? consumed)
    {
        // The row first: a burst that comes too late does no work.
        var result = burst;
        if (burst.Transaction is { } transaction)
        {
            Require(unit, burst.Record);
            try
            {
                result = transaction.Finish(transaction.Work(unit));
            }
            // What the database itself throws is for the transaction to judge: it may run the whole again.
            catch (Exception e) when (e is not (StorageUnavailable or StepFailed or DbException))
            {
                throw new StepFailed(transaction.Frame, e);
            }
        }

        RequireKey(unit, result);
        unit.Store<IInstanceStore>().Update(result.Record);
        WriteWaits(unit, result, consumed);
        unit.Store<IJournalStore>().Append(result.Journal);
        WriteTasks(unit, result);
        var inbox = unit.Store<IInboxStore>();
        foreach (var @event in result.Events)
        {
            inbox.Add(@event);
        }

        foreach (var child in result.Children)
        {
            WriteChild(unit, child, inbox);
        }

        foreach (var message in result.Messages)
        {
            unit.Enqueue(message);
        }

        return result;
    }

    private static void Require(IUnitOfWork unit, InstanceRecord next)
    {
        if (unit.Store<IInstanceStore>().Find(next.Id)?.Revision != next.Revision - 1)
        {
            throw new ConcurrencyConflict("workflow instance", next.Id, next.Revision - 1);
        }
    }

    private static void RequireKey(IUnitOfWork unit, BurstResult result)
    {
        if (result is { KeyTakenBy: { } frame, Record.ActivationKey: { } key } && unit.Store<IInstanceStore>().IsHeld(key, result.Record.Id))
        {
            throw new StepFailed(frame, new ActivityFault("PE1284", RuntimeMessages.CaseTaken(key)));
        }
    }

    private static void WriteWaits(IUnitOfWork unit, BurstResult result, int? consumed)
    {
        var (waits, inbox) = (unit.Store<IWaitStore>(), unit.Store<IInboxStore>());
        inbox.LockToAwait([.. result.AddedWaits.Where(w => MayBeKept(result, w)), .. Ends(result.Dropped)]);
        if (result.RemovedWaits.Count > 0)
        {
            foreach (var wait in waits.Remove(result.Record.Id, result.RemovedWaits).Where(w => w.EventId is not null))
            {
                EventReturn.Release(unit, wait.EventId!, wait.Number == consumed);
            }
        }

        if (result.Recorrelated)
        {
            waits.Correlate(result.Record.Id, result.Record.CorrelationId);
        }

        if (result.AddedWaits.Count > 0)
        {
            waits.Add(result.AddedWaits);
        }

        List<WaitRow> awaiting = [.. (result.Recorrelated ? waits.Of(result.Record.Id) : result.AddedWaits).Where(w => MayBeKept(result, w)).DistinctBy(w => (w.Kind, w.Key)), .. Ends(result.Dropped)];
        if (result.Recorrelated)
        {
            inbox.LockToAwait(awaiting);
        }

        foreach (var wait in awaiting)
        {
            inbox.Await(wait);
        }
    }

    // The end of an instance is kept while its parent is faulted: for the parent that is taken up again, and not for one
    // that has only just started it.
    private static bool MayBeKept(BurstResult result, WaitRow wait) =>
        wait.Kind == WaitKind.Event || (wait.Kind == WaitKind.Child && !result.Children.Any(c => c.Record.Id == wait.Key));

    // Kept for a wait that does not come back: whoever looks at it again throws it away.
    private static IEnumerable<WaitRow> Ends(IReadOnlyList<WaitRow> dropped) => dropped.Where(w => w.Kind == WaitKind.Child);

    private static void WriteTasks(IUnitOfWork unit, BurstResult result)
    {
        if (result.NewTasks.Count > 0)
        {
            unit.Store<ITaskStore>().Add(result.NewTasks);
        }

        if (result.Tasks.Count > 0)
        {
            unit.Store<ITaskStore>().Change(result.Record.Id, result.Tasks, result.Record.UpdatedAt);
        }
    }

    // A child that may not run beside another is told to its parent as one that has ended, so that nobody waits for it.
    private static void WriteChild(IUnitOfWork unit, NewInstance child, IInboxStore inbox)
    {
        if (child.TryAdd(unit))
        {
            return;
        }

        var payload = JsonValue.Of([new("status", JsonValue.Of("Refused"))]);
        inbox.Add(new InboxEvent(
            $"{child.Record.Id}.ended", WaitKind.Child, child.Record.Id, null, child.Record.ParentId, payload, child.Record.CreatedAt, null, "host:workflows"));
    }
}
