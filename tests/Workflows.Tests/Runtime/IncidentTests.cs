using System.Text.Json.Nodes;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Runtime;
using static PolicyEngine.Workflows.Tests.Draft;

namespace PolicyEngine.Workflows.Tests.Runtime;

public class IncidentTests
{
    private static readonly JsonObject GoOn = new() { ["incidentStrategyType"] = "Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core" };
    private readonly NoteStep note = new();
    private readonly TestHost host;

    public IncidentTests() => host = new TestHost(steps: [note]);

    private static JsonObject Note(int attempts = 0, string delay = "00:10:00", int factor = 1)
    {
        var step = Activity("Test.Note", "n", ("key", Literal("one")));
        return attempts == 0 ? step : step.Custom(("retry", new JsonObject { ["attempts"] = attempts, ["delay"] = delay, ["factor"] = factor }));
    }

    [Fact]
    public async Task A_failed_step_is_tried_again_after_its_delays_and_then_goes_on()
    {
        note.Failing = 2;
        var running = await host.Run(Workflow("w", Sequence("s", Note(3, "00:10:00", 2), Line("l", "after"))));
        (running.SubStatus, running.OpenIncidents).ShouldBe((InstanceSubStatus.Suspended, 1));
        await host.Advance(TimeSpan.FromMinutes(10));
        host.Database.State.Waits.Values.Single().DueAt.ShouldBe(host.Clock.Now + TimeSpan.FromMinutes(20));
        await host.Advance(TimeSpan.FromMinutes(20));
        host.Lines(running.Id).ShouldBe(["after"]);
        host.Instance(running.Id).OpenIncidents.ShouldBe(0);
    }

    [Fact]
    public async Task When_all_tries_are_used_up_the_strategy_decides()
    {
        note.Failing = 9;
        var running = await host.Run(Workflow("w", Sequence("s", Note(1))));
        await host.Advance(TimeSpan.FromMinutes(10));
        host.Instance(running.Id).SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        host.Database.State.Waits.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_the_strategy_to_continue_the_other_branches_go_on()
    {
        note.Failing = 1;
        var definition = Workflow("w", Flowchart(
            "f", [Activity("FlowFork", "k", ("branches", Json("[\"A\",\"B\"]"))), Note(), Line("b", "other"), Line("e", "joined")], "k:A>n", "k:B>b", "n>e", "b>e"), options: GoOn);
        var running = await host.Run(definition);
        (running.SubStatus, running.OpenIncidents).ShouldBe((InstanceSubStatus.Suspended, 1));
        host.Lines(running.Id).ShouldBe(["other"]);
        (await host.Workflows.Retry(TestHost.Admin, running.Id)).SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.Lines(running.Id).ShouldBe(["other", "joined"]);
    }

    [Fact]
    public async Task A_fault_activity_fails_with_its_code_and_is_not_tried_again_by_itself()
    {
        var fault = Activity("Fault", "x", ("code", Literal("no-inspector")), ("message", Literal("Nobody is eligible."))).Custom(("retry", new JsonObject { ["attempts"] = 5, ["delay"] = "00:00:01" }));
        var faulted = await host.Run(Workflow("w", Sequence("s", fault)));
        faulted.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        var incident = host.State(faulted.Id).GetProperty("e")[0];
        (incident.GetProperty("c").GetString(), incident.GetProperty("m").GetString()).ShouldBe(("no-inspector", "Nobody is eligible."));
    }

    [Fact]
    public async Task There_is_nothing_to_retry_in_a_sound_instance()
    {
        var running = await host.Run(Workflow("w", Sequence("s", Task("t"))));
        (await Should.ThrowAsync<WorkflowRefused>(host.Workflows.Retry(TestHost.Admin, running.Id))).Id.ShouldBe("PE1275");
    }

    [Fact]
    public async Task Cancelling_ends_an_instance_with_its_tasks_waits_and_times()
    {
        var definition = Workflow("w", Flowchart(
            "f", [Activity("FlowFork", "k", ("branches", Json("[\"A\",\"B\",\"C\"]"))), Task("t"), Wait("e", "go"), Activity("Delay", "d", ("timeSpan", Literal("1.00:00:00")))], "k:A>t", "k:B>e", "k:C>d"));
        var running = await host.Run(definition);
        var cancelled = await host.Workflows.Cancel(TestHost.Admin, running.Id, "The plan was withdrawn.");
        cancelled.SubStatus.ShouldBe(InstanceSubStatus.Cancelled);
        host.Database.State.Waits.ShouldBeEmpty();
        host.OpenTasks().ShouldBeEmpty();
        host.Journal(running.Id)[^1].Detail.GetProperty("reason").GetString().ShouldBe("The plan was withdrawn.");
        (await Should.ThrowAsync<WorkflowRefused>(host.Workflows.Cancel(TestHost.Admin, running.Id, "again"))).Id.ShouldBe("PE1274");
    }

    [Fact]
    public async Task An_instance_that_never_rests_is_stopped_and_does_not_hold_up_others()
    {
        var limited = new TestHost(options: new RuntimeOptions { Limits = new BurstLimits(10, 200) });
        var endless = Workflow("w", Sequence("s", Activity("While", "l", ("condition", CSharp("Variables.Go")), ("body", Line("b", "x")))), variables: "Go:Boolean=true");
        var stopped = await limited.Run(endless);
        stopped.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        limited.State(stopped.Id).GetProperty("e")[0].GetProperty("c").GetString().ShouldBe("PE1266");
        limited.Database.Commits.ShouldBeGreaterThan(10, "it commits on the way");
    }
}
