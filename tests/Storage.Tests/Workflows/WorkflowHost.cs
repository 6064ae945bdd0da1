using System.Text;
using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Databases;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.Storage.Tests.Workflows;

/// <summary>The workflow runtime over a real database.</summary>
internal sealed class WorkflowHost
{
    public static readonly Actor Admin = Actor.Local("admin");

    private static readonly WorkingDayCalendar Calendar =
        WorkingDayCalendar.Parse("""{ "2025": { "holidays": [], "workdays": [] } }"""u8);

    public WorkflowHost(ITransactions transactions, TimeProvider clock, ulong seed = 1, int parallelism = 64, int assignedAtOnce = 500)
    {
        var options = new RuntimeOptions { Parallelism = parallelism, AssignedAtOnce = assignedAtOnce };
        Transactions = transactions;
        Catalogue = new WorkflowCatalogue(transactions, ActivityRegistry.BuiltIn, clock);
        Publisher = new WorkflowPublisher(transactions, ActivityRegistry.BuiltIn);
        Runner = new InstanceRunner(transactions, Catalogue, clock, () => Calendar, options);
        Delivery = new EventDelivery(transactions, Catalogue, Runner, clock, options);
        Runtime = new WorkflowRuntime(transactions, Catalogue, Runner, Delivery, clock, new SeededRandomSource(seed), options);
        Tasks = new TaskService(transactions, Catalogue, Runner);
        Poller = new WorkflowPoller(transactions, Catalogue, Runner, Delivery, new TriggerSchedule(transactions, Catalogue, clock), clock, options);
        Poller.Failed += (_, e) => Failures.Add(e);
    }

    public ITransactions Transactions { get; }

    public WorkflowCatalogue Catalogue { get; }

    public WorkflowPublisher Publisher { get; }

    public InstanceRunner Runner { get; }

    public EventDelivery Delivery { get; }

    public WorkflowRuntime Runtime { get; }

    public TaskService Tasks { get; }

    public WorkflowPoller Poller { get; }

    public List<Exception> Failures { get; } = [];

    public static TestDatabase NewDatabase(DatabaseKind kind) => new(kind, StoreRegistry.Standard().AddWorkflows());

    public static async Task<WorkflowHost> On(TestDatabase database)
    {
        await database.Commit(unit => unit.Store<IRights>().Grant(Admin, IRights.Everything, IRights.Everywhere));
        return new WorkflowHost(database.Transactions, database.Clock);
    }

    /// <param name="activities">Of a sequence.</param>
    public async Task<string> Publish(string definitionId, string activities, string members = "")
    {
        var definition = $$"""{ "definitionId": "{{definitionId}}", {{members}} "root": { "type": "Elsa.Sequence", "id": "main", "activities": [ {{activities}} ] } }""";
        return await PublishFile(definitionId, definition);
    }

    public async Task<string> PublishFile(string definitionId, string definition)
    {
        var published = await Publisher.Publish(Admin, Encoding.UTF8.GetBytes(definition), "test.json");
        published.Hash.ShouldNotBeNull(string.Join('\n', published.Diagnostics));
        await Publisher.Activate(Admin, definitionId, new DateOnly(2025, 1, 1), published.Hash);
        await Catalogue.Refresh();
        return published.Hash;
    }

    public Task<InstanceRecord> Start(string definitionId, string? correlationId = null, string? id = null) =>
        Runtime.Start(Admin, new StartRequest(definitionId, null, correlationId, id));

    public Task Tell(string name, string? correlationId = null) =>
        Runtime.PublishEvent(Admin, name, JsonSerializer.SerializeToElement("payload"), correlationId);

    public async Task Settle()
    {
        while (await Poller.RunDue() > 0)
        {
        }
    }

    public Task<InstanceRecord?> Instance(string id) => Transactions.Read(s => s.Store<IInstanceStore>().Find(id));

    public Task<IReadOnlyList<JournalRow>> Journal(string id) => Transactions.Read(s => s.Store<IJournalStore>().Read(id));
}
