using PolicyEngine.Calendars;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Triggers;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>
/// Starts workflows at their times. The instance is stored in the commit that moves the row to its next time, under an
/// id made from the time: however many hosts look, each time starts one instance. Times that were missed while no host
/// ran are made up for by one start, not by as many as there were.
/// </summary>
public sealed class TriggerSchedule(ITransactions transactions, WorkflowCatalogue catalogue, TimeProvider clock)
{
    private static readonly Actor Host = Actor.Host("workflows");
    private string synced = "";

    /// <summary>Brings the rows in line with the active versions and starts what is due.</summary>
    /// <returns>How many instances were started.</returns>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var today = BeijingTime.Today(clock);
        var active = catalogue.AllActive(today).ToDictionary(a => a.Version.DefinitionId, StringComparer.Ordinal);
        await Sync(catalogue.InForce(today), active, cancellation).ConfigureAwait(false);

        // All of them: there are as many as there are schedules, and those that only other hosts can run hold up none.
        var now = clock.StorableNow();
        var due = await transactions.Read(s => s.Store<ITriggerStore>().Due(now, int.MaxValue), cancellation).ConfigureAwait(false);
        var started = 0;
        foreach (var row in due)
        {
            if (active.TryGetValue(row.DefinitionId, out var found) && found.Version.Hash == row.Version)
            {
                started += await Fire(row, found.Version, found.Workflow, now, cancellation).ConfigureAwait(false);
            }
        }

        return started;
    }

    private async Task<int> Fire(TriggerRow row, StartableVersion version, CompiledWorkflow workflow, DateTimeOffset now, CancellationToken cancellation)
    {
        var schedule = workflow.Triggers.OfType<ScheduleTrigger>().First(t => t.Path == row.Path).Schedule;
        var instance = NewInstance.Of(
            version, InstanceIds.From($"{row.DefinitionId}|{row.Path}|{ValueText.Of(row.DueAt)}"),
            new Dictionary<string, System.Text.Json.JsonElement>(), now, null, null, new TriggerFired(row.Path, JsonValue.Null));

        // The version before may have made this start already, if it was decided at that very time.
        return await transactions.Commit(
            Host,
            unit => unit.Store<ITriggerStore>().Advance(row, schedule.After(now) ?? TriggerRow.Never)
                && unit.Store<IInstanceStore>().Find(instance.Record.Id) is null
                && instance.TryAdd(unit) ? 1 : 0,
            cancellation).ConfigureAwait(false);
    }

    private async Task Sync(
        IReadOnlyDictionary<string, Activation> inForce,
        Dictionary<string, (StartableVersion Version, CompiledWorkflow Workflow)> active,
        CancellationToken cancellation)
    {
        var state = string.Join('|', inForce.Values.Select(a => a.Number).Order());
        if (state == synced)
        {
            return;
        }

        var now = clock.StorableNow();
        await transactions.Commit(
            Host,
            unit =>
            {
                // Those of a version that this host cannot run, or has not heard of yet, are for the hosts that can.
                var store = unit.Store<ITriggerStore>();
                foreach (var gone in store.Definitions().Where(d => inForce.TryGetValue(d, out var activation) && activation.Hash is null))
                {
                    store.Replace(gone, []);
                }

                foreach (var (version, workflow) in active.Values)
                {
                    Put(store, version, workflow, inForce[version.DefinitionId], now);
                }
            },
            cancellation).ConfigureAwait(false);
        synced = state;
    }

    // Rows of the same version stay as they are: what is due stays due.
    private static void Put(ITriggerStore store, StartableVersion version, CompiledWorkflow workflow, Activation activation, DateTimeOffset now)
    {
        var present = store.Of(version.DefinitionId).ToDictionary(r => r.Path, StringComparer.Ordinal);
        var schedules = workflow.Triggers.OfType<ScheduleTrigger>().ToList();
        if (present.Count == schedules.Count && present.Values.All(r => r.Version == version.Hash))
        {
            return;
        }

        // A start that is due is made on the version that has taken over. Else its times count from when it applied, and
        // not from now: this host may look later.
        var start = BeijingTime.StartOf(activation.From);
        var since = activation.DecidedAt > start ? activation.DecidedAt : start;
        store.Replace(
            version.DefinitionId,
            [.. schedules.Select(t => new TriggerRow(
                version.DefinitionId, version.Hash, t.Path,
                present.GetValueOrDefault(t.Path) is { } row && row.DueAt <= now ? row.DueAt : t.Schedule.From(since) ?? TriggerRow.Never))]);
    }
}
