using System.Text;
using System.Text.Json.Nodes;
using PolicyEngine.Rehearsals;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Storage;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Samples;
using PolicyEngine.Transactions;

namespace PolicyEngine.Acceptance;

/// <summary>
/// A shipped rehearsal with a small register, few of its starts and some other answers: for branches of the procedures
/// that a year in order never takes. Chance is what it always is: a function of the seed and the task.
/// </summary>
internal sealed class AlteredYear : IDisposable
{
    private static readonly Lazy<PolicyLibrary> Policies = new(() =>
    {
        var library = new PolicyLibrary(Checkout.Policies);
        library.Reload();
        return library;
    });

    private readonly string folder = Directory.CreateTempSubdirectory("altered-").FullName;
    private readonly string locality;
    private readonly JsonObject file;

    public AlteredYear(string locality, int objects = 400, int? inspectors = 60)
    {
        this.locality = locality;
        file = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Checkout.Rehearsals, $"{locality}.json")))!.AsObject();
        file["objects"] = objects;
        if (inspectors is { } some)
        {
            file["inspectors"] = some;
        }
    }

    public JsonObject Answers => file["answers"]!.AsObject();

    /// <summary>Keeps the starts that pass.</summary>
    public AlteredYear Starts(Func<string, JsonNode, bool> keep)
    {
        file["starts"] = new JsonArray([.. file["starts"]!.AsArray().Where(s => keep((string)s!["workflow"]!, s!["input"]!)).Select(s => s!.DeepClone())]);
        file["starts"]!.AsArray().ShouldNotBeEmpty();
        return this;
    }

    public AlteredYear Start(string json)
    {
        file["starts"]!.AsArray().Add(JsonNode.Parse(json));
        return this;
    }

    /// <summary>Another answer to a task, with when it is given.</summary>
    public AlteredYear Answer(string task, string json)
    {
        Answers[task] = JsonNode.Parse(json);
        return this;
    }

    /// <summary>Other members of an answer that is given.</summary>
    public AlteredYear Alter(string task, string json)
    {
        var answer = Answers[task].ShouldNotBeNull($"nobody answers {task}")["answer"]!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(json)!.AsObject())
        {
            answer[name] = value?.DeepClone();
        }

        return this;
    }

    /// <summary>Deadlines that were judged and missed. Duties of procedures that were not started are forgotten, of course.</summary>
    public static IReadOnlyList<MissedDeadline> Missed(Timeline timeline) => [.. timeline.Missed.Where(m => m.Done is not null || m.Kind != DeadlineKind.Duty)];

    /// <summary>How often an activity ended; each is named by its own id.</summary>
    public static int Count(Timeline timeline, string activity) =>
        timeline.Happenings.Where(h => h.Activity.EndsWith($":{activity}", StringComparison.Ordinal)).Sum(h => h.Count);

    public async Task<Timeline> Play(LateStep? late = null)
    {
        var bag = new DiagnosticBag();
        var read = RehearsalReader.Read(Encoding.UTF8.GetBytes(file.ToJsonString()), $"{locality}.json", null, bag);
        bag.ShouldBeEmpty();
        var settings = new RehearsalSettings(locality, read.ShouldNotBeNull(), 1, null, late);
        var workflows = Directory.GetFiles(Path.Combine(Checkout.Workflows, locality)).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))).ToList();
        var material = new RehearsalMaterial(Policies.Value, workflows, Sample("words.json", SampleWordsReader.Read), Sample("areas.json", SampleAreasReader.Read));
        IDatabase? database = null;
        try
        {
            var run = new RehearsalRun(settings, material, folder, clock => database = Database.Open(
                Path.Combine(folder, "rehearsal.db"), StoreRegistry.Standard().AddWorkflows(), clock, new SystemRandomSource()));
            var end = await run.Play();
            return end.Timeline.ShouldNotBeNull($"{end.Refusal} {string.Join('\n', end.Mistakes)}");
        }
        finally
        {
            if (database is not null)
            {
                await database.DisposeAsync();
            }
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static T Sample<T>(string name, Func<LocatedValue, DiagnosticBag, T?> read)
        where T : class
    {
        var path = Path.Combine(Checkout.Root, "samples", "registers", name);
        return read(LocatedJson.Parse(File.ReadAllBytes(path), name, new DiagnosticBag())!, new DiagnosticBag()).ShouldNotBeNull();
    }
}
