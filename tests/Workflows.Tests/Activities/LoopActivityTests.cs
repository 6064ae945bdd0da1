using System.Text.Json.Nodes;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Tests.Runtime;
using static PolicyEngine.Workflows.Tests.Draft;

namespace PolicyEngine.Workflows.Tests.Activities;

public class LoopActivityTests
{
    private readonly TestHost host = new();

    [Fact]
    public async Task ForEach_runs_its_body_for_each_item_of_a_list_written_as_text()
    {
        var loop = Activity("ForEach", "l", ("items", Json("[\"a\",\"b\"]")), ("body", Activity("WriteLine", "w", ("text", Variable("CurrentValue")))));
        host.Lines((await host.Run(Workflow("w", Sequence("s", loop, Line("e", "end"))))).Id).ShouldBe(["a", "b", "end"]);
    }

    [Fact]
    public async Task ForEach_gives_the_item_to_the_variable_that_the_file_binds()
    {
        var loop = Activity(
            "ForEach", "l", ("items", Input("Names")), ("currentValue", Output("Name")), ("body", Activity("WriteLine", "w", ("text", Variable("Name")))));
        var done = await host.Run(Workflow("w", Sequence("s", loop), variables: "Name:String", inputs: "Names:List<String>"), new { Names = new[] { "x", "y" } });
        host.Lines(done.Id).ShouldBe(["x", "y"]);
    }

    [Fact]
    public async Task ParallelForEach_over_a_JSON_list_runs_every_turn_side_by_side()
    {
        var body = Sequence("b", Task("t"), Activity("WriteLine", "w", ("text", CSharp("Variables.CurrentValue"))));
        var running = await host.Run(Workflow("w", Sequence("s", Activity("ParallelForEach", "l", ("items", Json("[\"a\",\"b\",\"c\"]")), ("body", body)), Line("e", "end"))));
        var tasks = host.OpenTasks();
        tasks.Count.ShouldBe(3);
        foreach (var task in tasks.Reverse())
        {
            await host.Complete(task.Id);
        }

        host.Lines(running.Id).ShouldBe(["c", "b", "a", "end"]);
    }

    [Fact]
    public async Task Turns_side_by_side_do_not_see_each_others_bound_variable()
    {
        var body = Sequence("b", Task("t"), Activity("WriteLine", "w", ("text", Variable("Name"))));
        var loop = Activity("ParallelForEach", "l", ("items", Json("[\"a\",\"b\"]")), ("currentValue", Output("Name")), ("body", body));
        var running = await host.Run(Workflow("w", Sequence("s", loop), variables: "Name:String"));
        foreach (var task in host.OpenTasks())
        {
            await host.Complete(task.Id);
        }

        host.Lines(running.Id).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData(1, 3, null, null, "1,2,3")]
    [InlineData(1, 3, null, false, "1,2")]
    [InlineData(5, 1, -2, null, "5,3,1")]
    [InlineData(3, 1, null, null, "")]
    public async Task For_counts_to_its_bound(int start, int end, int? step, bool? inclusive, string expected)
    {
        var loop = Activity(
            "For", "l", ("start", start), ("end", end), ("step", step is { } s ? JsonValue.Create(s) : null), ("outerBoundInclusive", inclusive is { } i ? JsonValue.Create(i) : null),
            ("body", Activity("WriteLine", "w", ("text", CSharp("Variables.CurrentValue == 1 ? \"1\" : Variables.CurrentValue == 2 ? \"2\" : Variables.CurrentValue == 3 ? \"3\" : \"5\"")))));
        string.Join(',', host.Lines((await host.Run(Workflow("w", Sequence("s", loop)))).Id)).ShouldBe(expected);
    }

    [Fact]
    public async Task While_asks_before_each_turn_and_Break_ends_it()
    {
        var body = Sequence(
            "b",
            Set("inc", "N", CSharp("Variables.N + 1")),
            Activity("If", "i", ("condition", CSharp("Variables.N >= Variables.Stop")), ("then", Activity("Break", "brk"))),
            Line("l", "turn"));
        var definition = Workflow(
            "w", Sequence("s", Set("set", "Stop", Input("Stop")), Activity("While", "l1", ("condition", CSharp("Variables.N < 3")), ("body", body)), Line("e", "end")),
            variables: "N:Int32=0; Stop:Int32", inputs: "Stop:Int32");
        host.Lines((await host.Run(definition, new { Stop = 9 })).Id).ShouldBe(["turn", "turn", "turn", "end"]);
        host.Lines((await host.Start("w", new { Stop = 2 })).Id).ShouldBe(["turn", "end"]);
    }

    [Fact]
    public async Task Break_in_one_of_the_turns_side_by_side_cancels_the_others()
    {
        var body = Sequence("b", Task("t", result: null), Activity("Break", "brk"));
        var running = await host.Run(Workflow("w", Sequence("s", Activity("ParallelForEach", "l", ("items", Json("[1,2]")), ("body", body)), Line("e", "end"))));
        await host.Complete(host.OpenTasks()[0].Id);
        host.Instance(running.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.OpenTasks().ShouldBeEmpty();
        host.Lines(running.Id).ShouldBe(["end"]);
    }

    [Fact]
    public async Task A_container_inside_a_loop_has_its_variables_anew_in_each_turn()
    {
        var body = Sequence("b", Set("inc", "Local", CSharp("Variables.Local + 1")), Activity("WriteLine", "w", ("text", Variable("Local"))));
        body["variables"] = new JsonArray(new JsonObject { ["id"] = "Local", ["name"] = "Local", ["typeName"] = "Int32", ["value"] = "0" });
        host.Lines((await host.Run(Workflow("w", Activity("For", "l", ("start", 1), ("end", 2), ("body", body))))).Id).ShouldBe(["1", "1"]);
    }
}
