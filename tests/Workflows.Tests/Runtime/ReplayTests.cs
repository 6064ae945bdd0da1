using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Replay;

using static PolicyEngine.Workflows.Tests.Draft;

namespace PolicyEngine.Workflows.Tests.Runtime;

/// <summary>
/// The folder <c>Fixtures/Histories</c> holds journals as this and earlier programs wrote them. They are never written
/// anew: a program that plays them otherwise would break instances that run.
/// </summary>
public class ReplayTests
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Parse(
        Encoding.UTF8.GetBytes("""{ "2024": { "holidays": ["2024-05-01","2024-05-02","2024-05-03"], "workdays": ["2024-04-28"] } }"""));

    public static TheoryData<string> Histories() => [.. Fixtures.All("Histories")];

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task A_stored_history_plays_again_row_for_row(string file)
    {
        var history = JsonNode.Parse(Fixtures.Read(file))!;
        var workflow = Compile(Encoding.UTF8.GetBytes(history["definition"]!.ToJsonString()));
        (await HistoryReplay.Run(workflow, Rows(history["journal"]!.AsArray()), Calendar)).ShouldBeNull();
    }

    [Fact]
    public async Task A_program_that_does_otherwise_is_found_at_the_first_row()
    {
        var host = new TestHost();
        var running = await host.Run(Workflow("w", Sequence("s", Task("t"), Line("l", "one"))));
        await host.Complete(host.OpenTasks().Single().Id);
        var changed = Compile(Workflow("w", Sequence("s", Task("t"), Line("l", "two"))));
        var divergence = await HistoryReplay.Run(changed, host.Journal(running.Id), Calendar);
        divergence!.Stored!.Detail.GetString().ShouldBe("one");
        divergence.Again!.Detail.GetString().ShouldBe("two");
    }

    /// <summary>Plays a busy workflow of every kind of stimulus. With WRITE_HISTORY=name it is added to the folder.</summary>
    [Fact]
    public async Task What_was_just_recorded_plays_again_row_for_row()
    {
        var note = new NoteStep { Failing = 1 };
        var host = new TestHost(steps: [note]);
        var definition = Busy();
        var hash = await host.Publish(definition);
        var running = await host.Start("busy", new { Limit = 2 }, "case-1");
        await host.Tell("go", new { by = "mail" }, "case-1");
        await host.Advance(TimeSpan.FromMinutes(5));
        await host.Advance(TimeSpan.FromDays(1));
        while (host.OpenTasks() is [var task, ..])
        {
            await host.Complete(task.Id, 3);
        }

        var cancelled = await host.Start("busy", new { Limit = 1 });
        await host.Workflows.Cancel(TestHost.Admin, cancelled.Id, "not wanted");
        host.Instance(running.Id).SubStatus.ShouldBe(Instances.InstanceSubStatus.Finished);
        foreach (var id in new[] { running.Id, cancelled.Id })
        {
            (await HistoryReplay.Run(await host.Catalogue.Find("busy", hash), host.Journal(id), Calendar)).ShouldBeNull();
        }

        if (Environment.GetEnvironmentVariable("WRITE_HISTORY") is { Length: > 0 } name)
        {
            Write(name, definition, host.Journal(running.Id));
            Write($"{name}-cancelled", definition, host.Journal(cancelled.Id));
        }
    }

    private static byte[] Busy()
    {
        var retried = Activity("Test.Note", "note", ("key", Literal("n")), ("number", Output("No")))
            .Custom(("retry", new JsonObject { ["attempts"] = 2, ["delay"] = "00:05:00" }));
        var body = Sequence("turn", Task("t", result: "Last"), Activity("WriteLine", "said", ("text", CSharp("Variables.Last"))));
        return Workflow(
            "busy",
            Flowchart(
                "f",
                [
                    Activity("FlowFork", "fork", ("branches", Json("[\"A\",\"B\",\"C\"]"))), Wait("go", "go", "Got"), retried,
                    Activity("Delay", "delay", ("timeSpan", Literal("1.00:00:00"))), Wait("never", "never"),
                    Activity("FlowJoin", "any"), Activity("FlowJoin", "all", ("mode", Literal("WaitAll"))),
                    Activity("For", "turns", ("start", 1), ("end", Input("Limit")), ("body", body)), Activity("Finish", "fin"),
                ],
                "fork:A>go", "fork:B>delay", "fork:C>never", "go>note", "note>all", "delay>any", "never>any", "any>all", "all>turns", "turns>fin"),
            variables: "Got:Object; No:Int32; Last:Decimal", inputs: "Limit:Int32");
    }

    private static CompiledWorkflow Compile(byte[] definition) =>
        new WorkflowCompiler(ActivityRegistry.BuiltIn.With([new NoteStep()])).Compile(DefinitionReader.Read(definition, "history", [])!, new DiagnosticBag())!;

    private static IReadOnlyList<JournalRow> Rows(JsonArray journal) =>
        [.. journal.Select(r => new JournalRow(
            "i", (int)r!["s"]!, DateTimeOffset.Parse((string)r["at"]!), (JournalKind)(int)r["k"]!, (string?)r["p"], (int?)r["f"] ?? 0,
            r["d"] is { } d ? Values.JsonValue.Parse(d.ToJsonString()) : default))];

    private static void Write(string name, byte[] definition, IReadOnlyList<JournalRow> journal)
    {
        var rows = journal.Select(r =>
        {
            var row = new JsonObject { ["s"] = r.Sequence, ["at"] = Values.ValueText.Of(r.At), ["k"] = (int)r.Kind };
            if (r.Path is not null)
            {
                (row["p"], row["f"]) = (r.Path, r.Frame);
            }

            if (r.Detail.ValueKind != JsonValueKind.Undefined)
            {
                row["d"] = JsonNode.Parse(r.Detail.GetRawText());
            }

            return row.ToJsonString();
        });
        File.WriteAllText(
            Fixtures.PathOf($"Histories/{name}.json"),
            $"{{\n\"definition\": {Encoding.UTF8.GetString(definition)},\n\"journal\": [\n{string.Join(",\n", rows)}\n]\n}}\n");
    }
}
