using System.Text;
using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Tests.Memory;

namespace PolicyEngine.Workflows.Tests.Runtime;

/// <summary>A host of the runtime over a database in memory. A second one over the same database is that host started again.</summary>
internal sealed class TestHost
{
    public static readonly Actor Admin = Actor.Local("admin");
    public static readonly Actor Clerk = new("user:clerk");
    public static readonly Actor Other = new("user:other");

    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Parse(
        Encoding.UTF8.GetBytes("""{ "2024": { "holidays": ["2024-05-01","2024-05-02","2024-05-03"], "workdays": ["2024-04-28"] } }"""));

    public TestHost(MemoryDatabase? database = null, SetClock? clock = null, IEnumerable<ActivityType>? steps = null, RuntimeOptions? options = null)
    {
        Clock = clock ?? new SetClock(new DateTimeOffset(2024, 4, 22, 9, 0, 0, BeijingTime.Offset));
        Database = database ?? new MemoryDatabase(Clock);
        Registry = ActivityRegistry.BuiltIn.With(steps ?? []);
        var settings = options ?? new RuntimeOptions { Parallelism = 1 };
        Catalogue = new WorkflowCatalogue(Database, Registry, Clock);
        Publisher = new WorkflowPublisher(Database, Registry);
        Runner = new InstanceRunner(Database, Catalogue, Clock, () => Calendar, settings);
        Delivery = new EventDelivery(Database, Catalogue, Runner, Clock, settings);
        Workflows = new WorkflowRuntime(Database, Catalogue, Runner, Delivery, Clock, new SeededRandomSource(7), settings);
        Tasks = new TaskService(Database, Catalogue, Runner);
        Poller = new WorkflowPoller(Database, Catalogue, Runner, Delivery, new TriggerSchedule(Database, Catalogue, Clock), Clock, settings);
        Poller.Failed += (_, e) => Failures.Add(e);
        if (database is null)
        {
            Database.Change(s => s with { Rights = [new GrantedRight(Admin.Id, "*", "*", Clock.Now, "test")] });
            Grant(Clerk, "role:clerk");
            Grant(Other, "role:clerk");
        }
    }

    public SetClock Clock { get; }

    public MemoryDatabase Database { get; }

    public ActivityRegistry Registry { get; }

    public WorkflowCatalogue Catalogue { get; }

    public WorkflowPublisher Publisher { get; }

    public InstanceRunner Runner { get; }

    public EventDelivery Delivery { get; }

    public WorkflowRuntime Workflows { get; }

    public TaskService Tasks { get; }

    public WorkflowPoller Poller { get; }

    public List<Exception> Failures { get; } = [];

    public void Grant(Actor actor, string right, string scope = "*") =>
        Database.Change(s => s with { Rights = s.Rights.Add(new GrantedRight(actor.Id, right, scope, Clock.Now, "test")) });

    /// <summary>Publishes and activates from long ago; fails the test where the file has mistakes.</summary>
    public async Task<string> Publish(byte[] definition, DateOnly? from = null)
    {
        var published = await Publisher.Publish(Admin, definition, "test.json");
        published.Hash.ShouldNotBeNull(string.Join('\n', published.Diagnostics));
        await Publisher.Activate(Admin, published.DefinitionId!, from ?? new DateOnly(2020, 1, 1), published.Hash);
        await Catalogue.Refresh();
        return published.Hash;
    }

    public Task<InstanceRecord> Start(string definitionId, object? input = null, string? correlationId = null, string? id = null) =>
        Workflows.Start(Admin, new StartRequest(definitionId, Values(input), correlationId, id));

    /// <summary>Publishes, activates and starts.</summary>
    public async Task<InstanceRecord> Run(byte[] definition, object? input = null)
    {
        var hash = await Publish(definition);
        return await Start(Database.State.Versions.Find(v => v.Hash == hash)!.Name, input);
    }

    public Task<string> Tell(string name, object? payload = null, string? correlationId = null) =>
        Workflows.PublishEvent(Admin, name, JsonSerializer.SerializeToElement(payload), correlationId);

    public Task<InstanceRecord> Complete(string taskId, object? result = null, Actor? by = null) =>
        Tasks.Complete(by ?? Clerk, taskId, JsonSerializer.SerializeToElement(result));

    /// <summary>Polls until nothing is due.</summary>
    public async Task Settle()
    {
        for (var i = 0; await Poller.RunDue() > 0; i++)
        {
            i.ShouldBeLessThan(1000);
        }
    }

    public Task Advance(TimeSpan span)
    {
        Clock.Now += span;
        return Settle();
    }

    public InstanceRecord Instance(string id) => Database.State.Instances[id];

    public IReadOnlyList<JournalRow> Journal(string id) => Database.State.Journal[id];

    /// <summary>What Elsa.WriteLine wrote.</summary>
    public IReadOnlyList<string> Lines(string id) =>
        [.. Journal(id).Where(r => r.Kind == JournalKind.Written).Select(r => r.Detail.GetString()!)];

    public IReadOnlyList<TaskRow> OpenTasks() => [.. Database.State.Tasks.Values.Where(t => !t.IsOver && t.EndedAt is null).OrderBy(t => t.Id, StringComparer.Ordinal)];

    public JsonElement State(string id) => JsonDocument.Parse(Instance(id).State).RootElement;

    public JsonElement Output(string id, string name) => State(id).GetProperty("o").GetProperty(name);

    private static Dictionary<string, JsonElement> Values(object? input) => input is null
        ? []
        : JsonSerializer.SerializeToElement(input).EnumerateObject().ToDictionary(m => m.Name, m => m.Value);
}
