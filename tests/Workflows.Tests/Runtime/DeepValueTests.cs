using System.Text.Json;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Values;
using static PolicyEngine.Workflows.Tests.Draft;

namespace PolicyEngine.Workflows.Tests.Runtime;

/// <summary>A value comes in only if it can be read back wherever the runtime puts it.</summary>
public class DeepValueTests
{
    private const int Deepest = 48;
    private readonly TestHost host = new();

    private static string Nested(int levels) => $"{string.Concat(Enumerable.Repeat("[", levels))}1{string.Concat(Enumerable.Repeat("]", levels))}";

    private static JsonElement Value(int levels) => JsonSerializer.Deserialize<JsonElement>(Nested(levels), new JsonSerializerOptions { MaxDepth = 500 });

    [Fact]
    public async Task The_deepest_value_that_is_taken_goes_through_an_event_a_variable_and_a_task()
    {
        var body = Sequence("turn", Wait("e", "go", "Got"), Set("v", "Kept", Variable("Got")), Task("t", result: "Got"), Activity("PublishEvent", "p", ("eventName", Literal("told")), ("payload", Variable("Got"))));
        var running = await host.Run(Workflow("w", Sequence("s", Activity("For", "l", ("start", 1), ("end", 1), ("body", body))), variables: "Got:Object; Kept:Object"));
        await host.Workflows.PublishEvent(TestHost.Admin, "go", Value(Deepest));
        (await host.Tasks.Complete(TestHost.Clerk, host.OpenTasks().Single().Id, Value(Deepest))).SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deeper_one_is_refused_where_it_would_come_in()
    {
        await host.Publish(Workflow("w", Sequence("s", Task("t", result: "Got")), variables: "Got:Object", inputs: "In:Object"));
        (await Should.ThrowAsync<WorkflowRefused>(host.Workflows.PublishEvent(TestHost.Admin, "go", Value(Deepest + 1)))).Id.ShouldBe("PE1283");
        var start = new StartRequest("w", new Dictionary<string, JsonElement> { ["In"] = Value(Deepest + 1) });
        (await Should.ThrowAsync<WorkflowRefused>(host.Workflows.Start(TestHost.Admin, start))).Id.ShouldBe("PE1273");
        await host.Start("w");
        var task = host.OpenTasks().Single().Id;
        (await Should.ThrowAsync<WorkflowRefused>(host.Tasks.Complete(TestHost.Clerk, task, Value(Deepest + 1)))).Id.ShouldBe("PE1280");
        (await host.Tasks.Complete(TestHost.Clerk, task, Value(Deepest))).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task A_step_that_makes_a_deeper_one_gets_an_incident()
    {
        var running = await host.Run(Workflow("w", Sequence("s", Set("v", "Kept", Json(Nested(60)))), variables: "Kept:Object"));
        running.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        host.State(running.Id).GetProperty("e")[0].GetProperty("c").GetString().ShouldBe("PE1283");
    }

    [Fact]
    public void What_was_written_around_a_value_can_be_read_back() =>
        JsonValue.Parse(JsonValue.Of([new("d", JsonValue.Parse(Nested(100)))]).GetRawText()).GetProperty("d").GetArrayLength().ShouldBe(1);
}
