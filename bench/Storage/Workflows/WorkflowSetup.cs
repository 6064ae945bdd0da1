using System.Text;
using PolicyEngine.Calendars;
using PolicyEngine.Databases;
using PolicyEngine.Storage;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.StorageBench.Workflows;

/// <summary>The workflow runtime over a database, as a host has it.</summary>
internal sealed class WorkflowSetup : IAsyncDisposable
{
    public static readonly Actor Actor = Actor.Local("bench");

    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Parse("""{ "2025": { "holidays": [], "workdays": [] } }"""u8);

    private readonly IDatabase database;
    private readonly WorkflowPublisher publisher;

    private WorkflowSetup(IDatabase database)
    {
        var (clock, random, options) = (TimeProvider.System, new SystemRandomSource(), new RuntimeOptions());
        this.database = database;
        Catalogue = new WorkflowCatalogue(database, ActivityRegistry.BuiltIn, clock);
        publisher = new WorkflowPublisher(database, ActivityRegistry.BuiltIn);
        var runner = new InstanceRunner(database, Catalogue, clock, () => Calendar, options);
        var delivery = new EventDelivery(database, Catalogue, runner, clock, options);
        Runtime = new WorkflowRuntime(database, Catalogue, runner, delivery, clock, random, options);
        Poller = new WorkflowPoller(database, Catalogue, runner, delivery, new TriggerSchedule(database, Catalogue, clock), clock, options);
    }

    public WorkflowCatalogue Catalogue { get; }

    public WorkflowRuntime Runtime { get; }

    public WorkflowPoller Poller { get; }

    public static StoreRegistry Stores => StoreRegistry.Standard().AddWorkflows();

    /// <summary>Opens the database of that setting as its host, which need not hold anything yet.</summary>
    public static async Task<WorkflowSetup> Open(string setting)
    {
        var setup = new WorkflowSetup(Database.Open(setting, Stores, TimeProvider.System, new SystemRandomSource()));
        await setup.Catalogue.Refresh();
        return setup;
    }

    /// <param name="activities">Of a sequence.</param>
    public async Task Publish(string definitionId, IEnumerable<string> activities)
    {
        await database.Commit(Actor, unit => unit.Store<IRights>().Grant(Actor, IRights.Everything, IRights.Everywhere));
        var text = $$"""{ "definitionId": "{{definitionId}}", "root": { "type": "Elsa.Sequence", "id": "main", "activities": [ {{string.Join(",", activities)}} ] } }""";
        var published = await publisher.Publish(Actor, Encoding.UTF8.GetBytes(text), "bench.json");
        await publisher.Activate(Actor, definitionId, new DateOnly(2025, 1, 1), published.Hash);
        await Catalogue.Refresh();
    }

    public static string Line(int number) => $$"""{ "type": "Elsa.WriteLine", "id": "line-{{number}}", "text": "step {{number}} is done" }""";

    public static string Wait(string name) => $$"""{ "type": "Elsa.Event", "id": "wait", "eventName": "{{name}}" }""";

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
