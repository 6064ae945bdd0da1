using System.Collections.Concurrent;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>
/// Does what is due: everything that is to happen stands in rows, which are looked at again and again. Nothing is kept
/// in memory, so that a host that was away for a day does on its return what became due meanwhile, in order.
/// </summary>
public sealed class WorkflowPoller(
    ITransactions transactions, WorkflowCatalogue catalogue, InstanceRunner runner, EventDelivery delivery, TriggerSchedule triggers, TimeProvider clock, RuntimeOptions options)
{
    private static readonly Actor Host = Actor.Host("workflows");
    private readonly ConcurrentDictionary<string, DateTimeOffset> leftAlone = new(StringComparer.Ordinal);

    /// <summary>Told of what went wrong with one instance while the others went on.</summary>
    public event Action<string, Exception>? Failed;

    /// <summary>Does everything that is due now, once.</summary>
    /// <returns>How many things were done; call again at once until it is 0.</returns>
    public async Task<int> RunDue(CancellationToken cancellation = default) =>
        await RunTimely(cancellation).ConfigureAwait(false) + await RunReady(cancellation).ConfigureAwait(false);

    /// <summary>Of what is due now the schedules, events and times, once.</summary>
    /// <returns>How many things were done.</returns>
    public async Task<int> RunTimely(CancellationToken cancellation = default)
    {
        ForgetLeftAlone();
        await catalogue.Refresh(cancellation).ConfigureAwait(false);
        var done = await triggers.Run(cancellation).ConfigureAwait(false);
        done += await Events(cancellation).ConfigureAwait(false);
        done += await Each(
            (s, most) => s.Store<IWaitStore>().Assigned(most), w => w.InstanceId,
            (w, c) => delivery.Consume(w, c), cancellation).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        done += await Each(
            (s, most) => s.Store<IWaitStore>().Due(now, most), w => w.InstanceId, Wake, cancellation).ConfigureAwait(false);
        return done;
    }

    /// <summary>
    /// Runs the steps that are to run, once. Among them are those that take long: who calls this beside
    /// <see cref="RunTimely"/> keeps nobody's time waiting for them.
    /// </summary>
    /// <returns>How many instances were run.</returns>
    public Task<int> RunReady(CancellationToken cancellation = default) => Each(
        (s, most) => s.Store<IInstanceStore>().Ready(most), id => id, (id, c) => runner.RunToRest(Host, id, c), cancellation);

    /// <summary>The earliest moment at which something is due; null where nothing is. Rows of other hosts may come before.</summary>
    public Task<DateTimeOffset?> NextDue(CancellationToken cancellation = default) =>
        transactions.Read(
            s => new[] { s.Store<IWaitStore>().NextDue(), s.Store<ITriggerStore>().NextDue() }.Min(),
            cancellation);

    private async Task<int> Events(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var expired = await transactions.Commit(Host, u => u.Store<IInboxStore>().RemoveExpired(now, options.BatchSize), cancellation).ConfigureAwait(false);
        return expired + await Each(
            (s, most) => s.Store<IInboxStore>().Deliverable(most), id => id, (id, c) => delivery.Assign(id, c), cancellation).ConfigureAwait(false);
    }

    private Task Wake(WaitRow wait, CancellationToken cancellation) =>
        runner.Run(Host, wait.InstanceId, new ResumeStimulus(wait.Number, wait.Kind, JsonValue.Null), null, cancellation);

    private async Task<int> Each<T>(
        Func<IStores, int, IReadOnlyList<T>> find, Func<T, string> keyOf, Func<T, CancellationToken, Task> work, CancellationToken cancellation)
    {
        var items = await Workable(find, keyOf, cancellation).ConfigureAwait(false);

        // What one instance gets at once it gets in turn: side by side, each would compute its burst anew after every other.
        var todo = items.GroupBy(keyOf, StringComparer.Ordinal).ToList();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation };
        var done = 0;
        await Parallel.ForEachAsync(todo, parallel, async (group, c) =>
        {
            try
            {
                foreach (var item in group)
                {
                    await work(item, c).ConfigureAwait(false);
                    Interlocked.Increment(ref done);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One that cannot be worked on must not keep the others from it, nor the host busy.
                leftAlone[group.Key] = clock.GetUtcNow() + options.Backoff;
                Failed?.Invoke(group.Key, e);
            }
        }).ConfigureAwait(false);
        return done;
    }

    // What is left alone stays at the front: it is read past, however much it is, so that it holds up nothing behind it.
    private async Task<List<T>> Workable<T>(Func<IStores, int, IReadOnlyList<T>> find, Func<T, string> keyOf, CancellationToken cancellation)
    {
        for (long most = options.BatchSize + leftAlone.Count; ; most *= 2)
        {
            var limit = (int)Math.Min(most, int.MaxValue);
            var found = await transactions.Read(s => find(s, limit), cancellation).ConfigureAwait(false);
            var workable = found.Where(i => !leftAlone.ContainsKey(keyOf(i))).Take(options.BatchSize).ToList();
            if (workable.Count == options.BatchSize || found.Count < limit)
            {
                return workable;
            }
        }
    }

    private void ForgetLeftAlone()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, until) in leftAlone)
        {
            if (until <= now)
            {
                leftAlone.TryRemove(key, out _);
            }
        }
    }
}
