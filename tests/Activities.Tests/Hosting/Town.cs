using System.Text.Json;
using PolicyEngine.Databases;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Samples;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Workflows.Journal;

namespace PolicyEngine.Activities.Tests.Hosting;

/// <summary>A host whose registers are full: objects in libraries, inspectors of all departments.</summary>
internal sealed class Town : IAsyncDisposable
{
    public const string Department = "市场监督管理局";

    public static readonly PlanningUnit Unit = new("market", Department, "市场监管", "county");

    private static readonly SampleRegister Register = new(
        Read("samples/registers/words.json", SampleWordsReader.Read),
        Read("samples/registers/areas.json", SampleAreasReader.Read)[ProcedureHost.Locality],
        seed: 7,
        new DateOnly(2025, 1, 1),
        libraries: true);

    private Town(ProcedureHost host) => Host = host;

    public ProcedureHost Host { get; }

    public static async Task<Town> Open(int objects = 400, int inspectors = 150, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var town = new Town(await ProcedureHost.Open(kind));
        await town.FillRegisters(ProcedureHost.Locality, objects, inspectors);
        return town;
    }

    /// <summary>Fills the registers of a locality; whose the objects are is the same everywhere.</summary>
    public async Task FillRegisters(string locality, int objects, int inspectors = 150)
    {
        await Host.Commit(u =>
        {
            var register = u.Store<IObjectRegister>();
            var run = register.Begin(locality, "samples");
            register.Add(run, [.. Register.Objects(objects)]);
            return register.Activate(run);
        });
        await Host.Commit(u =>
        {
            foreach (var inspector in Register.Inspectors(inspectors, objects))
            {
                u.Store<IInspectorRegister>().Put(locality, inspector);
            }

            return true;
        });
    }

    public async Task<InspectionTask> Add(string id, params PlannedSample[] samples) => await Add(Task(id, samples));

    public async Task<InspectionTask> Add(InspectionTask task)
    {
        await Host.Commit(u =>
        {
            u.Store<ITasks>().Add(task);
            return true;
        });
        return task;
    }

    public static InspectionTask Task(string id, params PlannedSample[] samples) =>
        new(id, ProcedureHost.Locality, "抽查", Unit, ["item-1"], new DateOnly(2025, 6, 2), new DateOnly(2025, 6, 27))
        {
            Samples = samples,
            Origin = "annual-plan",
            DrawMode = "double-random",
        };

    /// <summary>Runs these steps with the task as input.</summary>
    public Task<RanInstance> Run(string definition, string task, params string[] steps) =>
        Host.Run(new WorkflowDraft(definition, steps), new { jurisdiction = ProcedureHost.Locality, task });

    /// <summary>Draws a task and makes its visits.</summary>
    public async Task<RanInstance> Draw(string task, string definition = "draw")
    {
        var run = await Run(definition, task, Freeze, Make, OpenVisits);
        run.Incidents.ShouldBeEmpty();
        return run;
    }

    public static string Freeze { get; } = Step.Of(
        "FreezeDraw", "freeze", Step.FromInput("task", "task"), Step.Into("draw", "Number"), Step.Into("announcement", "Outcome"), Step.Into("mistakes", "Any"));

    public static string Make { get; } = Step.Of(
        "MakeDraw", "make", Step.From("draw", "Number"), Step.Into("visits", "Remarks"), Step.Into("mistakes", "Any"));

    public static string OpenVisits { get; } = Step.Of("OpenVisits", "open", Step.FromInput("task", "task"), Step.Into("visits", "Remarks"));

    public async Task<TaskDraw> DrawOf(string task) => (await Host.Read(s => s.Store<IDraws>().OfTask(task))).ShouldNotBeNull().Value;

    public async Task<InspectionTask> Find(string task) => (await Host.Read(s => s.Store<ITasks>().Find(task))).ShouldNotBeNull().Value;

    public async Task<List<Visit>> Visits(string task) => [.. (await Host.Read(s => s.Store<IVisits>().OfTask(task, null, 10_000))).Select(v => v.Value)];

    public async Task<Visit> Visit(string id) => (await Host.Read(s => s.Store<IVisits>().Find(id))).ShouldNotBeNull().Value;

    public async Task<List<InspectionObject>> Objects(string? library = null) =>
        [.. await Host.Read(s => s.Store<IObjectRegister>().Page(ProcedureHost.Locality, new RegisterSelection { Library = library, Statuses = ["active"] }, null, 10_000))];

    /// <summary>Hashes of all that is kept in chunks, in order.</summary>
    public Task<List<string>> Kept() => Host.Read(s =>
        s.Store<SessionStore>().Session.Query("SELECT DISTINCT content FROM draw_content ORDER BY content", row => row.GetString(0)));

    /// <summary>The words of what steps did, in order.</summary>
    public async Task<List<string>> Words(string stream) =>
        [.. (await Host.Ledger(stream)).Where(e => e.Payload.Contains("\"activity\"", StringComparison.Ordinal)).Select(e => e.Type)];

    /// <summary>The port by which a step went out. The journal says only another one than Done.</summary>
    public static string Port(RanInstance run, string step)
    {
        var completed = run.Journal.Last(r => r.Path == $"main:{step}" && r.Kind == JournalKind.Completed);
        return completed.Detail.ValueKind == JsonValueKind.Object && completed.Detail.TryGetProperty("o", out var ports) ? ports[0].GetString()! : "Done";
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private static T Read<T>(string path, Func<LocatedValue, DiagnosticBag, T?> read)
        where T : class
    {
        var bag = new DiagnosticBag();
        return read(LocatedJson.Parse(File.ReadAllBytes(Path.Combine(Shipped.Root, path)), path, bag)!, bag).ShouldNotBeNull();
    }
}
