using System.Text;
using System.Text.Json;
using PolicyEngine.Activities;
using PolicyEngine.Databases;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Storage;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Tasks;

namespace PolicyEngine.Activities.Tests.Hosting;

/// <summary>A host with the shipped policies and the domain steps on a real SQLite database.</summary>
internal sealed class ProcedureHost : IAsyncDisposable
{
    public const string Locality = "wannian";

    public static readonly Actor Clerk = Actor.Local("clerk");

    private readonly TestDatabase database;
    private readonly WorkflowPublisher publisher;
    private readonly WorkflowPoller poller;

    private ProcedureHost(DatabaseKind kind, bool byDay)
    {
        database = new TestDatabase(kind, StoreRegistry.Standard().AddWorkflows());
        var (transactions, clock) = (database.Transactions, database.Clock);
        var options = new RuntimeOptions { Parallelism = 4 };
        Timeline = new PolicyTimeline(transactions, clock);
        Interruption = new Interruption(transactions);
        Services = new DomainServices(Interruption, byDay ? Timeline : Shipped.Policies, new SeededRandomSource(5), clock);
        Registry = ActivityRegistry.BuiltIn.With(DomainActivities.All(Services));
        Catalogue = new WorkflowCatalogue(transactions, Registry, clock);
        publisher = new WorkflowPublisher(transactions, Registry);
        var runner = new InstanceRunner(transactions, Catalogue, clock, () => Shipped.Policies.Current.Shared!.Calendar, options);
        var delivery = new EventDelivery(transactions, Catalogue, runner, clock, options);
        Runtime = new WorkflowRuntime(transactions, Catalogue, runner, delivery, clock, new SeededRandomSource(6), options);
        Tasks = new TaskService(transactions, Catalogue, runner);
        poller = new WorkflowPoller(transactions, Catalogue, runner, delivery, new TriggerSchedule(transactions, Catalogue, clock), clock, options);
        poller.Failed += (_, e) => Failures.Add(e);
    }

    public DomainServices Services { get; }

    /// <summary>Of the commits that steps make beside their burst.</summary>
    public Interruption Interruption { get; }

    /// <summary>The versions that the database holds; what answers where the host was opened so.</summary>
    public PolicyTimeline Timeline { get; }

    public ActivityRegistry Registry { get; }

    public WorkflowCatalogue Catalogue { get; }

    public WorkflowRuntime Runtime { get; }

    public TaskService Tasks { get; }

    public List<Exception> Failures { get; } = [];

    public DateOnly Today => Calendars.BeijingTime.Today(database.Clock);

    /// <param name="published">False: the database does not hold the version that answers.</param>
    /// <param name="byDay">The versions of the database answer, each from its day; else the files do.</param>
    public static async Task<ProcedureHost> Open(DatabaseKind kind = DatabaseKind.Sqlite, bool published = true, bool byDay = false)
    {
        var host = new ProcedureHost(kind, byDay);
        await host.Commit(unit =>
        {
            unit.Store<IRights>().Grant(Clerk, IRights.Everything, IRights.Everywhere);
            if (published)
            {
                unit.Store<IPolicyVersions>().Publish(PolicyTimeline.Kind, Locality, Shipped.Policies.Current.PackageOf(Locality)!.ToUtf8());
            }

            return true;
        });
        return host;
    }

    /// <summary>Publishes a version of the locality and has it answer from that day on.</summary>
    public async Task Activate(DateOnly from, PolicyPackage package)
    {
        await Commit(unit => unit.Store<IPolicyVersions>().Activate(
            PolicyTimeline.Kind, Locality, from, unit.Store<IPolicyVersions>().Publish(PolicyTimeline.Kind, Locality, package.ToUtf8())));
        (await Timeline.Refresh()).Rejected.ShouldBeEmpty();
    }

    public Task<T> Commit<T>(Func<IUnitOfWork, T> work) => database.Transactions.Commit(Clerk, work);

    /// <summary>Runs SQL behind the back of everything.</summary>
    public Task Tamper(string sql)
    {
        database.Tamper(sql).ShouldBeGreaterThan(0);
        return Task.CompletedTask;
    }

    public Task<T> Read<T>(Func<IStores, T> query) => database.Transactions.Read(query);

    /// <summary>Moves the clock to nine in the morning of a day, Beijing time, and runs what is due.</summary>
    public async Task GoTo(DateOnly day)
    {
        database.Clock.Advance(Calendars.BeijingTime.At(day, new TimeOnly(9, 0)) - database.Clock.GetUtcNow());
        await Settle();
    }

    public async Task Settle()
    {
        while (await poller.RunDue() > 0)
        {
        }

        Failures.ShouldBeEmpty();
    }

    public Task<string> Publish(WorkflowDraft draft) => PublishFile(draft.Id, draft.ToString());

    public async Task<string> PublishFile(string definitionId, string definition)
    {
        var published = await publisher.Publish(Clerk, Encoding.UTF8.GetBytes(definition), "test.json");
        published.Hash.ShouldNotBeNull(string.Join('\n', published.Diagnostics));
        await publisher.Activate(Clerk, definitionId, new DateOnly(2020, 1, 1), published.Hash);
        await Catalogue.Refresh();
        return published.Hash;
    }

    /// <summary>What is wrong with a definition.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Mistakes(WorkflowDraft draft) =>
        (await publisher.Publish(Clerk, Encoding.UTF8.GetBytes(draft.ToString()), "test.json")).Diagnostics;

    public Task<InstanceRecord> Start(string definitionId, object? input = null, string? correlationId = null) => Runtime.Start(
        Clerk,
        new StartRequest(
            definitionId,
            JsonSerializer.SerializeToElement(input ?? new { jurisdiction = Locality }).EnumerateObject().ToDictionary(m => m.Name, m => m.Value),
            correlationId));

    /// <summary>Publishes and starts a draft; its instance, at rest.</summary>
    public async Task<RanInstance> Run(WorkflowDraft draft, object? input = null, string? correlationId = null)
    {
        await Publish(draft);
        return await Instance((await Start(draft.Id, input, correlationId)).Id);
    }

    public async Task<RanInstance> Instance(string id)
    {
        var record = (await Read(s => s.Store<IInstanceStore>().Find(id))).ShouldNotBeNull();
        return new RanInstance(record, await Read(s => s.Store<IJournalStore>().Read(id)));
    }

    public Task<IReadOnlyList<TaskRow>> Worklist() => Tasks.Worklist(Clerk, new TaskQuery());

    /// <summary>Does the one open task of that name.</summary>
    public async Task Answer(string taskName, object answer)
    {
        var task = (await Worklist()).Single(t => t.Name == taskName);
        await Tasks.Complete(Clerk, task.Id, JsonSerializer.SerializeToElement(answer));
        await Settle();
    }

    /// <summary>The entries of a ledger stream.</summary>
    public Task<IReadOnlyList<LedgerRecord>> Ledger(string stream) => Read(s => s.Store<ILedger>().Stream(stream));

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
