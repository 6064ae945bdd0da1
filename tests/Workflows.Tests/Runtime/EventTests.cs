using System.Text.Json;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Runtime;
using static PolicyEngine.Workflows.Tests.Draft;

namespace PolicyEngine.Workflows.Tests.Runtime;

public class EventTests
{
    private readonly TestHost host = new();

    [Fact]
    public async Task An_event_before_its_wait_is_kept_until_somebody_waits_for_it()
    {
        await host.Tell("early", new { n = 5 });
        await host.Advance(TimeSpan.FromDays(100));
        var done = await host.Run(Workflow("w", Sequence("s", Wait("e", "early", "Got"), Activity("WriteLine", "l", ("text", Literal("came")))), variables: "Got:Object"));
        await host.Settle();
        host.Instance(done.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.State(done.Id).GetProperty("v").GetProperty("Got").GetProperty("n").GetInt32().ShouldBe(5);
        host.Database.State.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_is_thrown_away_when_its_time_is_over()
    {
        await host.Workflows.PublishEvent(TestHost.Admin, "early", default, lifetime: TimeSpan.FromDays(2));
        await host.Advance(TimeSpan.FromDays(1));
        host.Database.State.Inbox.Count.ShouldBe(1);
        await host.Advance(TimeSpan.FromDays(1));
        host.Database.State.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_event_is_consumed_once_by_a_loop_that_waits_again()
    {
        var body = Wait("e", "tick");
        var running = await host.Run(Workflow("w", Sequence("s", Activity("For", "l", ("start", 1), ("end", 3), ("body", body)), Line("z", "end"))));
        await host.Tell("tick");
        await host.Tell("tick");
        host.Lines(running.Id).ShouldBeEmpty();
        await host.Tell("tick");
        host.Lines(running.Id).ShouldBe(["end"]);
    }

    [Fact]
    public async Task Events_that_come_faster_than_the_loop_are_taken_one_a_turn()
    {
        await host.Tell("tick");
        await host.Tell("tick");
        await host.Tell("tick");
        var running = await host.Run(Workflow("w", Sequence("s", Activity("For", "l", ("start", 1), ("end", 3), ("body", Wait("e", "tick"))), Line("z", "end"))));
        await host.Settle();
        host.Lines(running.Id).ShouldBe(["end"]);
        host.Database.State.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_goes_to_everybody_who_waits_and_by_correlation_to_one_case()
    {
        await host.Publish(Workflow("w", Sequence("s", Wait("e", "go"))));
        var (a, b, c) = ((await host.Start("w", correlationId: "a")).Id, (await host.Start("w", correlationId: "b")).Id, (await host.Start("w", correlationId: "c")).Id);
        await host.Tell("go", null, "b");
        new[] { a, b, c }.Select(i => host.Instance(i).SubStatus).ShouldBe([InstanceSubStatus.Suspended, InstanceSubStatus.Finished, InstanceSubStatus.Suspended]);
        await host.Tell("go");
        new[] { a, c }.ShouldAllBe(i => host.Instance(i).SubStatus == InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task A_correlation_id_that_is_set_later_counts_for_waits_that_stand_already()
    {
        var definition = Workflow("w", Flowchart(
            "f", [Activity("FlowFork", "k", ("branches", Json("[\"A\",\"B\"]"))), Wait("a", "go"), Task("t"), Activity("Correlate", "c", ("correlationId", Literal("case-1")))],
            "k:A>a", "k:B>t", "t>c"));
        var running = await host.Run(definition);
        await host.Complete(host.OpenTasks().Single().Id);
        await host.Tell("go", null, "case-1");
        host.Instance(running.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task An_event_that_was_assigned_to_a_cancelled_wait_is_kept_for_the_next()
    {
        var running = await host.Run(Workflow("w", Sequence("s", Wait("e", "go"))));
        var id = await KeptAssigned("go");
        await host.Workflows.Cancel(TestHost.Admin, running.Id, "no longer needed");
        host.Database.State.Inbox[id].State.ShouldBe(Inbox.InboxState.Awaited);
        var next = await host.Start("w");
        await host.Settle();
        host.Instance(next.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task An_event_starts_the_workflows_that_it_triggers_with_its_payload()
    {
        var trigger = Wait("e", "filed", "Got").Custom(("canStartWorkflow", true));
        var chart = Flowchart("f", [Line("other", "not here"), trigger, Line("l", "started")], "e>l", "other>l");
        chart["start"] = "other";
        await host.Publish(Workflow("w", chart, variables: "Got:Object"));
        await host.Tell("filed", new { no = 7 }, "case-9");
        var started = host.Database.State.Instances.Values.Single();
        (started.SubStatus, started.CorrelationId).ShouldBe((InstanceSubStatus.Finished, "case-9"));
        host.Lines(started.Id).ShouldBe(["started"]);
        host.State(started.Id).GetProperty("v").GetProperty("Got").GetProperty("no").GetInt32().ShouldBe(7);
        host.Database.State.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_of_one_workflow_reaches_another_and_a_local_one_stays_inside()
    {
        await host.Publish(Workflow("listener", Sequence("s", Wait("e", "said"))));
        var listener = await host.Start("listener");
        var talker = Workflow("talker", Flowchart(
            "f",
            [Activity("FlowFork", "k", ("branches", Json("[\"A\",\"B\"]"))), Wait("own", "said"), Activity("PublishEvent", "p", ("eventName", Literal("said")), ("isLocalEvent", true))],
            "k:A>own", "k:B>p"));
        var local = await host.Run(talker);
        await host.Settle();
        host.Instance(local.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.Instance(listener.Id).SubStatus.ShouldBe(InstanceSubStatus.Suspended);

        await host.Run(Workflow("talker2", Sequence("s", Activity("PublishEvent", "p", ("eventName", Literal("said")), ("payload", Json("{}"))))));
        await host.Settle();
        host.Instance(listener.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task Nobody_publishes_events_without_the_right() =>
        await Should.ThrowAsync<Transactions.RightDenied>(host.Workflows.PublishEvent(TestHost.Clerk, "go", default));

    [Fact]
    public async Task A_wait_whose_event_is_gone_is_free_for_the_next()
    {
        var running = await host.Run(Workflow("w", Sequence("s", Wait("e", "go"))));
        var id = await KeptAssigned("go");
        host.Database.Change(s => s with { Inbox = s.Inbox.Remove(id) });
        await host.Settle();
        await host.Tell("go");
        host.Instance(running.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    private async Task<string> KeptAssigned(string name)
    {
        host.Database.KillAfter = host.Database.Commits + 2;
        await Should.ThrowAsync<Memory.HostKilled>(host.Tell(name));
        host.Database.KillAfter = 0;
        var entry = host.Database.State.Inbox.Values.Single();
        entry.State.ShouldBe(Inbox.InboxState.Assigned);
        return entry.Event.Id;
    }
}
