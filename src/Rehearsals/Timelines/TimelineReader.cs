using PolicyEngine.Calendars;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.Rehearsals;

/// <summary>Reads what happened out of the rehearsal's database: journals, decisions of record, people's tasks.</summary>
public sealed class TimelineReader(RehearsalHost host, RehearsalSettings settings, Jurisdiction jurisdiction)
{
    private const int PageSize = 200;
    private const int RowsAtOnce = 1000;

    private readonly Dictionary<string, StepFace?> faces = new(StringComparer.Ordinal);

    /// <summary>The timeline as it stands now.</summary>
    /// <param name="rehearsal">What could not be done in this run.</param>
    public async Task<Timeline> Read(Rehearsal rehearsal, CancellationToken cancellation = default)
    {
        var (sums, stuck, events) = (new TimelineSums(), new StuckList(), new SentEvents());
        var resting = new RestingInstances(events);
        foreach (var (_, workflow) in host.Catalogue.AllActive(settings.LastDay))
        {
            events.Add(workflow.Definition);
        }

        var recorded = await RecordedDecisions.Read(host.Transactions, jurisdiction, cancellation).ConfigureAwait(false);
        var (instances, finished, running) = (0, 0, 0);
        string? before = null;
        while (true)
        {
            var page = await host.Transactions.Read(s => s.Store<IInstanceStore>().List(new InstanceQuery(Before: before, Limit: PageSize)), cancellation).ConfigureAwait(false);
            foreach (var instance in page)
            {
                var workflow = await host.Catalogue.Find(instance.DefinitionId, instance.Version, cancellation).ConfigureAwait(false);
                var read = instance;
                sums.Add(await host.Transactions.Read(s => History(s, read, workflow, recorded.Of(read.Id)), cancellation).ConfigureAwait(false));
                stuck.Take(instance, workflow);
                resting.Take(instance, workflow);
                instances++;
                finished += instance.SubStatus == InstanceSubStatus.Finished ? 1 : 0;
                running += instance.Status == InstanceStatus.Running ? 1 : 0;
            }

            if (page.Count < PageSize)
            {
                break;
            }

            before = page[^1].Id;
        }

        foreach (var forgotten in new ForgottenDuties(jurisdiction, host.Clock).Of(settings.File.Begin, settings.LastDay, recorded.Duties))
        {
            sums.Miss(forgotten);
        }

        stuck.Take(rehearsal);
        stuck.Take(resting);
        return new Timeline(
            settings.File.Begin, settings.LastDay, instances, finished, running, sums.Happenings(), sums.Deadlines(), sums.Missed(), stuck.Sorted());
    }

    private InstanceHistory History(Transactions.IStores stores, InstanceRecord instance, CompiledWorkflow workflow, IReadOnlyList<JudgedDecision> recorded)
    {
        var (journal, tasks) = (stores.Store<IJournalStore>(), stores.Store<ITaskStore>());
        var history = new InstanceHistory(instance, p => FaceOf(workflow, instance.Version, p), recorded, tasks.Find, BeijingTime.LastMomentOf(settings.LastDay));
        for (var after = 0; ;)
        {
            var rows = journal.Read(instance.Id, after, RowsAtOnce);
            foreach (var row in rows)
            {
                history.Take(row);
            }

            if (rows.Count < RowsAtOnce)
            {
                break;
            }

            after = rows[^1].Sequence;
        }

        history.Close();
        return history;
    }

    private StepFace? FaceOf(CompiledWorkflow workflow, string version, string path)
    {
        var key = $"{version} {path}";
        if (!faces.TryGetValue(key, out var face))
        {
            faces[key] = face = workflow.Find(path) is { } activity ? StepFace.Of(activity.Node) : null;
        }

        return face;
    }
}
