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
public sealed class TriggerSchedule(ITransactions transactions, WorkflowCatalogue catalogue, TimeProvider clock, RuntimeOptions options)
{
    private static readonly Actor Host = Actor.Host("workflows");
    private string synced = "";

    /// <summary>Brings the rows in line with the active versions and starts what is due.</summary>
    /// <returns>How many instances were started.</returns>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var active = catalogue.AllActive(BeijingTime.Today(clock)).ToDictionary(a => a.Version.DefinitionId, StringComparer.Ordinal);
        await Sync(active, cancellation).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        var due = await transactions.Read(s => s.Store<ITriggerStore>().Due(now, options.BatchSize), cancellation).ConfigureAwait(false);
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
        return await transactions.Commit(
            Host,
            unit => unit.Store<ITriggerStore>().Advance(row, schedule.After(now)) && instance.TryAdd(unit) ? 1 : 0,
            cancellation).ConfigureAwait(false);
    }

    private async Task Sync(Dictionary<string, (StartableVersion Version, CompiledWorkflow Workflow)> active, CancellationToken cancellation)
    {
        var state = string.Join('|', active.Values.Select(a => a.Version.Hash).Order(StringComparer.Ordinal));
        if (state == synced)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await transactions.Commit(
            Host,
            unit =>
            {
                var store = unit.Store<ITriggerStore>();
                foreach (var gone in store.Definitions().Where(d => !active.ContainsKey(d)))
                {
                    store.Replace(gone, []);
                }

                foreach (var (version, workflow) in active.Values)
                {
                    Put(store, version, workflow, now);
                }
            },
            cancellation).ConfigureAwait(false);
        synced = state;
    }

    // Rows of the same version stay as they are: what is due stays due.
    private static void Put(ITriggerStore store, StartableVersion version, CompiledWorkflow workflow, DateTimeOffset now)
    {
        var present = store.Of(version.DefinitionId);
        var schedules = workflow.Triggers.OfType<ScheduleTrigger>().ToList();
        if (present.All(r => r.Version == version.Hash) && (present.Count > 0 || schedules.Count == 0))
        {
            return;
        }

        var rows = schedules.Select(t => (t.Path, Due: t.Schedule.After(now))).Where(t => t.Due is not null)
            .Select(t => new TriggerRow(version.DefinitionId, version.Hash, t.Path, t.Due!.Value)).ToList();
        if (rows.Count > 0 || present.Count > 0)
        {
            store.Replace(version.DefinitionId, rows);
        }
    }
}
