using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Storage;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Samples;
using PolicyEngine.Transactions;

namespace PolicyEngine.Rehearsals.Tests;

/// <summary>The invented locality of these tests, in a folder of the test's own, and rehearsals of it.</summary>
internal sealed class Fair : IDisposable
{
    public const string Id = "fair";

    /// <summary>The folder of its workflows.</summary>
    public static string Workflows => Path.Combine(Own, "workflows");

    private static readonly string Own = Path.Combine(Root(), "tests", "Rehearsals.Tests", "Fixture");

    public Fair()
    {
        Folder = Directory.CreateTempSubdirectory("fair-").FullName;
        foreach (var shared in new[] { "vocabulary", "calendars", "registers" })
        {
            Copy(Path.Combine(Root(), "policies", shared), Path.Combine(Folder, "policies", shared));
        }

        Copy(Path.Combine(Own, "policies"), Path.Combine(Folder, "policies"));
    }

    public string Folder { get; }

    /// <summary>Changes of workflow files, by name of the file.</summary>
    public Dictionary<string, Action<JsonNode>> Edits { get; } = new(StringComparer.Ordinal);

    public static byte[] FileBytes => File.ReadAllBytes(Path.Combine(Own, "fair.json"));

    /// <summary>The rehearsal's file, with pieces of its text replaced; each must stand in it.</summary>
    public static RehearsalFile Read(params (string Old, string New)[] changes)
    {
        var text = Encoding.UTF8.GetString(FileBytes);
        foreach (var (old, with) in changes)
        {
            text.ShouldContain(old);
            text = text.Replace(old, with, StringComparison.Ordinal);
        }

        var bag = new DiagnosticBag();
        var file = RehearsalReader.Read(Encoding.UTF8.GetBytes(text), "fair.json", null, bag);
        bag.ShouldBeEmpty();
        return file.ShouldNotBeNull();
    }

    /// <summary>Plays in a folder: a new one, or one where a rehearsal was stopped.</summary>
    /// <param name="stopOn">Stops when this day is reached.</param>
    public async Task<(RehearsalEnd? End, string Json)> Play(RehearsalSettings settings, string? data = null, DateOnly? stopOn = null)
    {
        var folder = data ?? Path.Combine(Folder, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        IDatabase? database = null;
        var run = new RehearsalRun(settings, Material(), folder, clock => database = Database.Open(
            Path.Combine(folder, "rehearsal.db"), StoreRegistry.Standard().AddWorkflows(), clock, new SystemRandomSource()));
        using var stop = new CancellationTokenSource();
        run.DayReached += day =>
        {
            if (day >= stopOn)
            {
                stop.Cancel();
            }
        };
        try
        {
            var end = await run.Play(stop.Token);
            return (end, end.Timeline is null ? "" : Json(end.Timeline, settings));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return (null, "");
        }
        finally
        {
            if (database is not null)
            {
                await database.DisposeAsync();
            }
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private RehearsalMaterial Material()
    {
        var workflows = Directory.GetFiles(Path.Combine(Own, "workflows", Id)).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), Edited(f))).ToList();
        return new RehearsalMaterial(Policies(), workflows, Sample("words.json", SampleWordsReader.Read), Sample("areas.json", SampleAreasReader.Read));
    }

    private byte[] Edited(string file)
    {
        var content = File.ReadAllBytes(file);
        if (!Edits.TryGetValue(Path.GetFileName(file), out var edit))
        {
            return content;
        }

        var workflow = JsonNode.Parse(content)!;
        edit(workflow);
        return Encoding.UTF8.GetBytes(workflow.ToJsonString());
    }

    private PolicyLibrary Policies()
    {
        var library = new PolicyLibrary(Path.Combine(Folder, "policies"));
        library.Reload();
        library.Current.Diagnostics.ShouldBeEmpty();
        return library;
    }

    private string Json(Timeline timeline, RehearsalSettings settings)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            TimelineWriter.Write(writer, timeline, settings, Policies().Current.Find(Id)!);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static T Sample<T>(string name, Func<LocatedValue, DiagnosticBag, T?> read)
        where T : class
    {
        var bag = new DiagnosticBag();
        return read(LocatedJson.Parse(File.ReadAllBytes(Path.Combine(Root(), "samples", "registers", name)), name, bag)!, bag).ShouldNotBeNull();
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PolicyEngine.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("PolicyEngine.sln is in no folder above the tests.");
        }

        return folder;
    }
}
