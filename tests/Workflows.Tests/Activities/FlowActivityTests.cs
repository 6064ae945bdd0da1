using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Tests.Runtime;
using static PolicyEngine.Workflows.Tests.Draft;

namespace PolicyEngine.Workflows.Tests.Activities;

public class FlowActivityTests
{
    private readonly TestHost host = new();

    [Fact]
    public async Task A_sequence_runs_its_activities_in_order()
    {
        var done = await host.Run(Workflow("w", Sequence("s", Line("a", "1"), Line("b", "2"), Line("c", "3"))));
        done.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.Lines(done.Id).ShouldBe(["1", "2", "3"]);
    }

    [Theory]
    [InlineData(true, "yes")]
    [InlineData(false, "no")]
    public async Task A_decision_takes_one_port(bool approved, string line)
    {
        var decision = Activity("FlowDecision", "d", ("condition", CSharp("Input.Get(\"Approved\")")));
        var done = await host.Run(
            Workflow("w", Flowchart("f", [decision, Line("y", "yes"), Line("n", "no")], "d:True>y", "d:False>n"), inputs: "Approved:Boolean"),
            new { Approved = approved });
        host.Lines(done.Id).ShouldBe([line]);
    }

    [Theory]
    [InlineData(5, new[] { "small" })]
    [InlineData(50, new[] { "large" })]
    [InlineData(0, new[] { "none" })]
    public async Task A_flow_switch_takes_the_first_case_that_holds_or_default(int count, string[] lines)
    {
        var cases = Cases(("small", "Input.Get(\"Count\") > 0 && Input.Get(\"Count\") < 10"), ("large", "Input.Get(\"Count\") > 0"));
        var done = await host.Run(
            Workflow("w", Flowchart(
                "f",
                [Activity("FlowSwitch", "s", ("cases", cases)), Line("a", "small"), Line("b", "large"), Line("c", "none")],
                "s:small>a", "s:large>b", "s:Default>c"), inputs: "Count:Int32"),
            new { Count = count });
        host.Lines(done.Id).ShouldBe(lines);
    }

    [Fact]
    public async Task A_flow_switch_that_matches_any_takes_every_case_that_holds()
    {
        var flowSwitch = Activity("FlowSwitch", "s", ("mode", Literal("MatchAny")), ("cases", Cases(("p", "true"), ("q", "false"), ("r", "true"))));
        var done = await host.Run(Workflow("w", Flowchart(
            "f", [flowSwitch, Line("a", "p"), Line("b", "q"), Line("c", "r"), Line("d", "none")], "s:p>a", "s:q>b", "s:r>c", "s:Default>d")));
        host.Lines(done.Id).Order().ShouldBe(["p", "r"]);
    }

    [Fact]
    public async Task A_fork_runs_all_branches_and_a_join_of_all_goes_on_once()
    {
        var done = await host.Run(Workflow("w", Flowchart(
            "f",
            [Activity("FlowFork", "k", ("branches", Json("[\"A\",\"B\"]"))), Line("a", "a"), Line("b", "b"), Activity("FlowJoin", "j", ("mode", Literal("WaitAll"))), Line("e", "after")],
            "k:A>a", "k:B>b", "a>j", "b>j", "j>e")));
        host.Lines(done.Id).ShouldBe(["a", "b", "after"]);
    }

    [Fact]
    public async Task A_join_of_any_cancels_the_other_branch_with_its_task_and_its_wait()
    {
        var definition = Workflow("w", Flowchart(
            "f",
            [Activity("FlowFork", "k", ("branches", Json("[\"A\",\"B\",\"C\"]"))), Task("a"), Wait("b", "never"), Wait("c", "now"), Activity("FlowJoin", "j"), Line("e", "after")],
            "k:A>a", "k:B>b", "k:C>c", "a>j", "b>j", "c>j", "j>e"));
        var running = await host.Run(definition);
        host.Database.State.Waits.Count.ShouldBe(3);
        await host.Tell("now");
        host.Instance(running.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.Lines(running.Id).ShouldBe(["after"]);
        host.Database.State.Waits.ShouldBeEmpty();
        host.OpenTasks().ShouldBeEmpty();
        host.Database.State.Tasks.Values.Single().Status.ShouldBe(Workflows.Tasks.TaskStatus.Cancelled);
    }

    [Fact]
    public async Task A_switch_runs_the_activities_inside_it()
    {
        var cases = new System.Text.Json.Nodes.JsonArray(
            Case("one", "Input.Get(\"N\") == 1", Line("a", "one")), Case("odd", "Input.Get(\"N\") != 2", Line("b", "odd")));
        var activity = Activity("Switch", "s", ("mode", Literal("MatchAny")), ("cases", cases), ("default", Line("d", "default")));
        var definition = Workflow("w", Sequence("q", activity, Line("z", "end")), inputs: "N:Int32");
        host.Lines((await host.Run(definition, new { N = 1 })).Id).ShouldBe(["one", "odd", "end"]);
        host.Lines((await host.Start("w", new { N = 2 })).Id).ShouldBe(["default", "end"]);
    }

    [Fact]
    public async Task An_if_runs_then_or_else_and_says_which()
    {
        var activity = Activity(
            "If", "i", ("condition", CSharp("Input.Get(\"N\") > 3")), ("then", Line("t", "then")), ("else", Line("e", "else")), ("result", Output("R")));
        var definition = Workflow(
            "w", Sequence("q", activity, Activity("SetOutput", "o", ("outputName", Literal("Was")), ("outputValue", Variable("R")))),
            variables: "R:Boolean", inputs: "N:Int32", outputs: "Was:Boolean");
        var high = await host.Run(definition, new { N = 4 });
        host.Lines(high.Id).ShouldBe(["then"]);
        host.Output(high.Id, "Was").GetBoolean().ShouldBeTrue();
        host.Lines((await host.Start("w", new { N = 3 })).Id).ShouldBe(["else"]);
    }

    [Fact]
    public async Task End_ends_its_flowchart_and_Finish_the_workflow()
    {
        var inner = Flowchart("in", [Activity("FlowFork", "k", ("branches", Json("[\"A\",\"B\"]"))), Wait("w", "never"), Activity("End", "end")], "k:A>w", "k:B>end");
        var done = await host.Run(Workflow("w", Sequence("s", inner, Line("a", "after"), Activity("Finish", "fin"), Line("b", "not this"))));
        done.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.Lines(done.Id).ShouldBe(["after"]);
        host.Database.State.Waits.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_loop_of_wires_goes_round_until_the_decision_ends_it()
    {
        var definition = Workflow(
            "w",
            Flowchart(
                "f", [Task("t", result: "Ok"), Activity("FlowDecision", "d", ("condition", Variable("Ok"))), Line("e", "end")],
                "t>d", "d:False>t", "d:True>e"),
            variables: "Ok:Boolean");
        var running = await host.Run(definition);
        await host.Complete(host.OpenTasks().Single().Id, false);
        await host.Complete(host.OpenTasks().Single().Id, false);
        await host.Complete(host.OpenTasks().Single().Id, true);
        host.Instance(running.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.Database.State.Tasks.Count.ShouldBe(3);
    }

    private static System.Text.Json.Nodes.JsonArray Cases(params (string Label, string Condition)[] cases) =>
        new([.. cases.Select(c => Case(c.Label, c.Condition, null))]);

    private static System.Text.Json.Nodes.JsonNode Case(string label, string condition, System.Text.Json.Nodes.JsonObject? activity) =>
        new System.Text.Json.Nodes.JsonObject
        {
            ["label"] = label,
            ["condition"] = new System.Text.Json.Nodes.JsonObject { ["type"] = "CSharp", ["value"] = condition },
            ["activity"] = activity,
        };

    [Fact]
    public async Task What_follows_a_race_runs_once_though_both_branches_end_in_one_burst()
    {
        var ran = await host.Run(Workflow("w", Flowchart(
            "f", [Activity("FlowFork", "k", ("branches", Json("[\"A\",\"B\"]"))), Line("a", "a"), Line("b", "b"), Activity("FlowJoin", "j"), Line("z", "end")],
            "k:A>a", "k:B>b", "a>j", "b>j", "j>z")));
        host.Lines(ran.Id).ShouldBe(["a", "b", "end"]);
    }
}
