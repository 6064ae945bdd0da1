using System.Text;
using PolicyEngine.Databases;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Samples;

namespace PolicyEngine.PolicyHost.Tests.Api;

/// <summary>
/// A host in Production with full registers, imported as CSV, in May 2025; a clerk who may do everything, and nobody else
/// who may do anything. Tasks are drawn by a workflow of three steps.
/// </summary>
public sealed class DrawnTown : IAsyncLifetime
{
    public const string Locality = "wannian";
    public const string Clerk = "clerk";
    public const int Objects = 400;
    public const int Inspectors = 150;

    private const string Draw = "draw-task";

    private readonly string data = Directory.CreateTempSubdirectory("data-").FullName;

    public DrawnTown() => Host = new RunningHost { Data = data, Development = false, ActorHeader = "X-Actor", Clock = Clock };

    public RunningHost Host { get; }

    public SetClock Clock { get; } = new(new DateTimeOffset(2025, 5, 20, 1, 0, 0, TimeSpan.Zero));

    /// <summary>What the imports of both registers answered.</summary>
    internal IReadOnlyList<Answer> Imports { get; private set; } = [];

    internal string Database => Path.Combine(data, Data.DataSettings.SqliteFile);

    public async Task InitializeAsync()
    {
        await Run($"policy publish {CommandRun.Policies}/{Locality} --workflows {CommandRun.NoWorkflows} --data {data}");
        await Run($"profile activate {Locality} --from 2020-01-01 --data {data}");
        await Run($"rights grant user:{Clerk} * --data {data}");
        await Host.InitializeAsync();
        Imports = [await Import("objects", s => RegisterExport.Objects(Register().Objects(Objects), s, Words())), await Import("inspectors", s => RegisterExport.Inspectors(Register().Inspectors(Inspectors, Objects), s, Words()))];
        await Publish(Draw, Definition.Step("FreezeDraw", Definition.FromInput("task"), Definition.Into("draw", "Draw")), Definition.Step("MakeDraw", Definition.From("draw", "Draw")), Definition.Step("OpenVisits", Definition.FromInput("task")));
    }

    public Task DisposeAsync() => Host.DisposeAsync();

    internal Task<Answer> Do(string path, string body, string? ifMatch = null, string? key = null, string? actor = Clerk) => Host.Command(path, body, key, ifMatch, actor);

    internal Task<Answer> Read(string path, string? actor = Clerk) => Host.Read(path, actor);

    /// <summary>A task of June outside a plan, of libraries B.</summary>
    internal static string TaskBody(string id, int count = 4) =>
        $$"""
        {"id":"{{id}}","jurisdiction":"{{Locality}}","name":"抽查","unit":{"id":"market","department":"市场监督管理局","system":"市场监管","level":"county"},
         "items":["item-1"],"from":"2025-06-02","to":"2025-06-27","samples":[{"library":"B","count":{{count}}}],"origin":"annual-plan","drawMode":"double-random"}
        """;

    /// <summary>Opens a task and draws it.</summary>
    /// <returns>Its visits, in order.</returns>
    internal async Task<IReadOnlyList<VisitView>> DrawTask(string id, int count = 4)
    {
        (await Do("/api/v1/tasks", TaskBody(id, count))).Status.ShouldBe(201);
        var run = await Start(Draw, id);
        (await Read($"/api/v1/instances/{run}")).Body["subStatus"]!.ToString().ShouldBe("finished", (await Read($"/api/v1/instances/{run}/journal")).Text);
        return await Visits(id);
    }

    internal async Task<IReadOnlyList<VisitView>> Visits(string task) =>
        [.. (await Read($"/api/v1/tasks/{task}/visits")).Body["items"]!.AsArray().Select(v => new VisitView(v!["id"]!.ToString(), v["objectId"]!.ToString(), [.. v["inspectors"]!.AsArray().Select(i => i!.ToString())]))];

    /// <summary>Where a visit is; its id has a slash.</summary>
    internal static string At(VisitView visit, string command = "") => $"/api/v1/visits/{Uri.EscapeDataString(visit.Id)}{command}";

    internal static string DrawAt(string task, string part = "") => $"/api/v1/draws/{Uri.EscapeDataString(task + "/draw")}{part}";

    internal async Task Publish(string id, params string[] activities)
    {
        var published = await Do("/api/v1/workflows/versions", Definition.Of(id, activities));
        published.Status.ShouldBe(201, published.Text);
        (await Do($"/api/v1/workflows/{id}/activations", """{"from":"2020-01-01"}""")).Status.ShouldBe(200);
    }

    /// <summary>Starts a workflow about a task, or about one visit of it.</summary>
    /// <returns>The instance.</returns>
    internal async Task<string> Start(string definition, string task, string? visit = null)
    {
        var of = visit is null ? "" : $",\"visit\":\"{visit}\"";
        var started = await Do("/api/v1/instances", $$"""{"definitionId":"{{definition}}","input":{"jurisdiction":"{{Locality}}","task":"{{task}}"{{of}}},"correlationId":"task/{{task}}"}""");
        started.Status.ShouldBe(201, started.Text);
        return started.Id;
    }

    /// <summary>The types of the entries of a ledger stream.</summary>
    internal async Task<IReadOnlyList<string>> Ledger(string stream) =>
        [.. (await Read($"/api/v1/ledger/entries?stream={Uri.EscapeDataString(stream)}")).Body["items"]!.AsArray().Select(e => e!["type"]!.ToString())];

    internal static RegisterWords Words()
    {
        var library = new PolicyLibrary(CommandRun.Policies);
        library.Reload();
        return library.Current.Shared!.Registers!;
    }

    private async Task<Answer> Import(string register, Action<Stream> write)
    {
        using var csv = new MemoryStream();
        write(csv);
        return await Do($"/api/v1/registers/{Locality}/{register}/import", Encoding.UTF8.GetString(csv.ToArray()));
    }

    private static SampleRegister Register() => new(
        Sample("samples/registers/words.json", SampleWordsReader.Read),
        Sample("samples/registers/areas.json", SampleAreasReader.Read)[Locality],
        seed: 7,
        new DateOnly(2025, 1, 1),
        libraries: true);

    private static T Sample<T>(string path, Func<LocatedValue, DiagnosticBag, T?> read)
        where T : class
    {
        var bag = new DiagnosticBag();
        return read(LocatedJson.Parse(File.ReadAllBytes(Path.Combine(CommandRun.Root(), path)), path, bag)!, bag).ShouldNotBeNull();
    }

    private static async Task Run(string command)
    {
        var run = await CommandRun.Of(command);
        run.Exit.ShouldBe(0, run.Errors + run.Output);
    }

    /// <summary>A visit as the tests look at it.</summary>
    internal sealed record VisitView(string Id, string Object, IReadOnlyList<string> Team);
}
