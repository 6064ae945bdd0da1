using System.Text.Json.Nodes;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Runtime;
using static PolicyEngine.Workflows.Tests.Draft;

namespace PolicyEngine.Workflows.Tests.Runtime;

public class InstanceTests
{
    private readonly TestHost host = new();

    [Fact]
    public async Task A_forty_day_delay_is_a_row_and_survives_a_restart()
    {
        var running = await host.Run(Workflow("w", Sequence("s", Activity("Delay", "d", ("timeSpan", Literal("40.00:00:00"))), Line("l", "after"))));
        (await host.Poller.NextDue()).ShouldBe(host.Clock.Now + TimeSpan.FromDays(40));
        var again = new TestHost(host.Database, host.Clock);
        await again.Advance(TimeSpan.FromDays(39));
        again.Lines(running.Id).ShouldBeEmpty();
        await again.Advance(TimeSpan.FromDays(1));
        again.Lines(running.Id).ShouldBe(["after"]);
    }

    [Fact]
    public async Task The_same_start_twice_starts_one_instance()
    {
        await host.Publish(Workflow("w", Sequence("s", Task("t"))));
        var first = await host.Start("w", id: "wish-1");
        var again = await host.Start("w", id: "wish-1");
        again.Id.ShouldBe(first.Id);
        host.Database.State.Instances.Count.ShouldBe(1);
        host.OpenTasks().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_workflow_without_an_active_version_is_not_started()
    {
        (await Should.ThrowAsync<WorkflowRefused>(host.Start("nothing"))).Id.ShouldBe("PE1267");
        await host.Publish(Workflow("w", Sequence("s")));
        await host.Publisher.Activate(TestHost.Admin, "w", new DateOnly(2024, 1, 1), null);
        (await Should.ThrowAsync<WorkflowRefused>(host.Start("w"))).Id.ShouldBe("PE1267");
    }

    [Theory]
    [InlineData("SingletonStrategy", "a", "b", false)]
    [InlineData("CorrelatedSingletonStrategy", "a", "b", true)]
    [InlineData("CorrelatedSingletonStrategy", "a", "a", false)]
    [InlineData("CorrelationStrategy", "a", "a", false)]
    public async Task An_activation_strategy_allows_one_running_instance(string strategy, string first, string second, bool allowed)
    {
        await host.Publish(Workflow(
            "w", Sequence("s", Task("t")), options: new JsonObject { ["activationStrategyType"] = $"Elsa.Workflows.Runtime.ActivationValidators.{strategy}, Elsa.Workflows.Runtime" }));
        await host.Start("w", correlationId: first);
        if (allowed)
        {
            await host.Start("w", correlationId: second);
            return;
        }

        (await Should.ThrowAsync<WorkflowRefused>(host.Start("w", correlationId: second))).Id.ShouldBe("PE1273");
        await host.Complete(host.OpenTasks().Single().Id);
        await host.Start("w", correlationId: second);
    }

    [Fact]
    public async Task An_instance_that_is_correlated_later_holds_the_place_of_that_case()
    {
        await host.Publish(Workflow(
            "w", Sequence("s", Activity("Correlate", "c", ("correlationId", Literal("case-1"))), Task("t")),
            options: new JsonObject { ["activationStrategyType"] = "Elsa.Workflows.Runtime.ActivationValidators.CorrelatedSingletonStrategy, Elsa.Workflows.Runtime" }));
        var first = await host.Start("w");
        (await Should.ThrowAsync<WorkflowRefused>(host.Start("w", correlationId: "case-1"))).Id.ShouldBe("PE1273");
        var second = await host.Start("w");
        second.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        host.State(second.Id).GetProperty("e")[0].GetProperty("c").GetString().ShouldBe("PE1284");
        (await Replay.HistoryReplay.Run(await host.Catalogue.Find("w", second.Version), host.Journal(second.Id), Calendars.WorkingDayCalendar.Parse("{\"2024\":{\"holidays\":[],\"workdays\":[]}}"u8))).ShouldBeNull();

        await host.Complete(host.OpenTasks().Single().Id);
        host.Instance(first.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
        (await host.Workflows.Retry(TestHost.Admin, second.Id)).SubStatus.ShouldBe(InstanceSubStatus.Suspended);
    }

    [Fact]
    public async Task An_asynchronous_activity_is_left_to_a_worker()
    {
        var running = await host.Run(Workflow("w", Sequence("s", Task("t"), Line("a", "at once"), Line("b", "later").Custom(("runAsynchronously", true)), Line("c", "after"))));
        var burst = await host.Runner.Run(TestHost.Clerk, running.Id, new ResumeStimulus(1, Waits.WaitKind.Task, default, TestHost.Clerk.Id));
        burst.Instance.SubStatus.ShouldBe(InstanceSubStatus.Executing);
        host.Lines(running.Id).ShouldBe(["at once"]);
        await host.Settle();
        host.Lines(running.Id).ShouldBe(["at once", "later", "after"]);
    }

    [Fact]
    public async Task A_dispatched_workflow_runs_on_its_active_version_and_its_output_comes_back()
    {
        await host.Publish(Workflow(
            "child", Sequence("s", Task("t"), Activity("SetOutput", "o", ("outputName", Literal("Twice")), ("outputValue", CSharp("Input.Get(\"N\") * 2")))), inputs: "N:Int32", outputs: "Twice:Int32"));
        var dispatch = Activity(
            "DispatchWorkflow", "d", ("workflowDefinitionId", Literal("child")), ("input", Json("{\"N\":21}")), ("waitForCompletion", true), ("correlationId", Literal("c")), ("result", Output("Got")));
        var parent = await host.Run(Workflow("parent", Sequence("s", dispatch, Line("l", "back")), variables: "Got:Object"));
        await host.Settle();
        var child = host.Database.State.Instances.Values.Single(i => i.ParentId == parent.Id);
        child.CorrelationId.ShouldBe("c");
        host.Lines(parent.Id).ShouldBeEmpty();
        await host.Complete(host.OpenTasks().Single().Id);
        await host.Settle();
        host.Lines(parent.Id).ShouldBe(["back"]);
        host.State(parent.Id).GetProperty("v").GetProperty("Got").GetProperty("Twice").GetInt32().ShouldBe(42);
        host.Database.State.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_parent_does_not_wait_for_ever_for_a_cancelled_or_refused_workflow()
    {
        await host.Publish(Workflow("child", Sequence("s", Task("t")), options: new JsonObject { ["activationStrategyType"] = "X.SingletonStrategy, X" }));
        var definition = Workflow("parent", Sequence("s", Activity("DispatchWorkflow", "d", ("workflowDefinitionId", Literal("child")), ("waitForCompletion", true))));
        var first = await host.Run(definition);
        var second = await host.Start("parent");
        await host.Settle();
        host.State(second.Id).GetProperty("e")[0].GetProperty("m").GetString()!.ShouldContain("one is running");
        await host.Workflows.Cancel(TestHost.Admin, host.Database.State.Instances.Values.Single(i => i.ParentId == first.Id).Id, "wrong");
        await host.Settle();
        host.Instance(first.Id).SubStatus.ShouldBe(InstanceSubStatus.Faulted);
    }

    [Fact]
    public async Task The_example_of_the_format_page_runs_to_its_end()
    {
        var running = await host.Run(Fixtures.Read("Good/plan-review.json"), new { Ratio = 5 });
        await host.Complete(host.OpenTasks().Single().Id, true, TestHost.Admin);
        host.Instance(running.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.Output(running.Id, "Outcome").GetString().ShouldBe("approved");
    }

    [Fact]
    public async Task Instances_are_started_by_those_who_may()
    {
        await host.Publish(Workflow("w", Sequence("s")));
        await Should.ThrowAsync<Transactions.RightDenied>(host.Workflows.Start(TestHost.Clerk, new StartRequest("w")));
        host.Grant(TestHost.Clerk, WorkflowRights.Start, "w");
        (await host.Workflows.Start(TestHost.Clerk, new StartRequest("w"))).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task A_burst_gives_the_same_for_the_same()
    {
        await host.Publish(Fixtures.Read("Good/plan-review.json"));
        host.Database.KillAfter = host.Database.Commits + 1;
        await Should.ThrowAsync<Memory.HostKilled>(host.Start("plan-review", id: "x"));
        host.Database.KillAfter = 0;
        var record = host.Instance("x");
        var workflow = await host.Catalogue.Find(record.DefinitionId, record.Version);
        var environment = new BurstEnvironment(host.Clock.Now, Calendars.WorkingDayCalendar.Parse("{\"2024\":{\"holidays\":[],\"workdays\":[]}}"u8), _ => null);
        var one = await Burst.Run(workflow, record, new ContinueStimulus(), environment);
        var two = await Burst.Run(workflow, record, new ContinueStimulus(), environment);
        two.Record.State.ToArray().ShouldBe(one.Record.State.ToArray());
        two.AddedWaits.ShouldBe(one.AddedWaits);
        two.Journal.Select(r => r.ToString()).ShouldBe(one.Journal.Select(r => r.ToString()));
    }
}
