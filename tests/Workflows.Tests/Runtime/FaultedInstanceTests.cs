using PolicyEngine.Workflows.Instances;
using static PolicyEngine.Workflows.Tests.Draft;
using TaskStatus = PolicyEngine.Workflows.Tasks.TaskStatus;

namespace PolicyEngine.Workflows.Tests.Runtime;

/// <summary>A faulted instance is as it stood: taken up again it loses nothing, and it can be ended.</summary>
public class FaultedInstanceTests
{
    private readonly NoteStep note = new() { Failing = 1 };
    private readonly TestHost host;

    public FaultedInstanceTests() => host = new TestHost(steps: [note]);

    private static System.Text.Json.Nodes.JsonObject Note() => Activity("Test.Note", "n", ("key", Literal("one")));

    private static System.Text.Json.Nodes.JsonObject Fork(string branches) => Activity("FlowFork", "k", ("branches", Json(branches)));

    private TaskStatus StatusOfTask() => host.Database.State.Tasks.Values.Single().Status;

    [Fact]
    public async Task What_was_still_to_run_when_a_step_failed_runs_after_the_retry()
    {
        var faulted = await host.Run(Workflow("w", Flowchart(
            "f",
            [Fork("[\"A\",\"B\",\"C\",\"D\",\"E\",\"F\",\"G\",\"H\"]"), Note(), .. "bcdefgh".Select(c => Line($"{c}", $"{c}")), Line("z", "end")],
            ["k:A>n", "n>z", .. "bcdefgh".SelectMany(c => new[] { $"k:{char.ToUpperInvariant(c)}>{c}", $"{c}>z" })])));
        faulted.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        var retried = await host.Workflows.Retry(TestHost.Admin, faulted.Id);
        retried.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.Lines(faulted.Id).ShouldBe(["b", "c", "d", "e", "f", "g", "h", "end"]);
    }

    [Fact]
    public async Task A_task_that_was_made_in_the_burst_that_failed_is_there_after_the_retry()
    {
        var faulted = await host.Run(Workflow("w", Flowchart("f", [Fork("[\"A\",\"B\"]"), Task("t"), Note()], "k:A>t", "k:B>n")));
        StatusOfTask().ShouldBe(TaskStatus.Suspended);
        (await host.Workflows.Retry(TestHost.Admin, faulted.Id)).SubStatus.ShouldBe(InstanceSubStatus.Suspended);
        StatusOfTask().ShouldBe(TaskStatus.Open);
        (await host.Complete(host.OpenTasks().Single().Id)).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task A_task_that_was_cancelled_in_the_burst_that_failed_does_not_come_back()
    {
        var faulted = await host.Run(Workflow("w", Flowchart(
            "f", [Fork("[\"A\",\"B\"]"), Task("t"), Wait("e", "go"), Activity("FlowJoin", "j"), Note()], "k:A>t", "k:B>e", "t>j", "e>j", "j>n")));
        await host.Tell("go");
        host.Instance(faulted.Id).SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        StatusOfTask().ShouldBe(TaskStatus.Cancelled);
    }

    [Fact]
    public async Task A_suspended_task_that_the_retry_does_away_with_is_closed()
    {
        var faulted = await host.Run(Workflow("w", Flowchart(
            "f", [Fork("[\"A\",\"B\"]"), Task("t"), Wait("e", "go"), Note(), Activity("Finish", "fin")], "k:A>t", "k:B>e", "e>n", "n>fin")));
        await host.Tell("go");
        StatusOfTask().ShouldBe(TaskStatus.Suspended);
        (await host.Workflows.Retry(TestHost.Admin, faulted.Id)).SubStatus.ShouldBe(InstanceSubStatus.Finished);
        StatusOfTask().ShouldBe(TaskStatus.Cancelled);
    }

    [Fact]
    public async Task A_faulted_instance_can_be_cancelled_with_its_suspended_tasks()
    {
        var faulted = await host.Run(Workflow("w", Flowchart("f", [Fork("[\"A\",\"B\"]"), Task("t"), Wait("e", "go"), Note()], "k:A>t", "k:B>e", "e>n")));
        await host.Tell("go");
        host.Instance(faulted.Id).SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        var cancelled = await host.Workflows.Cancel(TestHost.Admin, faulted.Id, "It cannot be mended.");
        (cancelled.SubStatus, cancelled.OpenIncidents).ShouldBe((InstanceSubStatus.Cancelled, 0));
        StatusOfTask().ShouldBe(TaskStatus.Cancelled);
        (await Should.ThrowAsync<Workflows.Runtime.WorkflowRefused>(host.Workflows.Retry(TestHost.Admin, faulted.Id))).Id.ShouldBe("PE1275");
    }

    [Fact]
    public async Task A_parent_hears_that_the_faulted_workflow_it_waits_for_was_cancelled()
    {
        await host.Publish(Workflow("child", Sequence("s", Note())));
        var parent = await host.Run(Workflow("parent", Sequence("s", Dispatch())));
        await host.Settle();
        var child = host.Database.State.Instances.Values.Single(i => i.ParentId == parent.Id);
        child.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        await host.Workflows.Cancel(TestHost.Admin, child.Id, "It cannot be mended.");
        await host.Settle();
        host.State(parent.Id).GetProperty("e")[0].GetProperty("m").GetString()!.ShouldContain("cancelled");
        host.Database.State.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_end_of_a_workflow_whose_parent_is_faulted_reaches_it_after_the_retry()
    {
        var parent = await ParentThatFaultedBeforeItsChildEnded();
        await host.Workflows.Retry(TestHost.Admin, parent);
        await host.Settle();
        host.Instance(parent).SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.Database.State.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_end_of_a_workflow_whose_faulted_parent_is_cancelled_is_not_kept()
    {
        var parent = await ParentThatFaultedBeforeItsChildEnded();
        await host.Workflows.Cancel(TestHost.Admin, parent, "no longer needed");
        await host.Settle();
        host.Database.State.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_end_of_a_workflow_that_nobody_waits_for_is_not_kept_for_a_faulted_parent()
    {
        await ParentThatFaultedBeforeItsChildEnded(false);
        host.Database.State.Inbox.ShouldBeEmpty();
    }

    private static System.Text.Json.Nodes.JsonObject Dispatch(bool wait = true) =>
        Activity("DispatchWorkflow", "d", ("workflowDefinitionId", Literal("child")), ("waitForCompletion", wait));

    private async Task<string> ParentThatFaultedBeforeItsChildEnded(bool wait = true)
    {
        await host.Publish(Workflow("child", Sequence("s", Task("t"))));
        var parent = await host.Run(Workflow("parent", Flowchart("f", [Fork("[\"A\",\"B\"]"), Dispatch(wait), Wait("e", "go"), Note()], "k:A>d", "k:B>e", "e>n")));
        await host.Settle();
        await host.Tell("go");
        host.Instance(parent.Id).SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        await host.Complete(host.OpenTasks().Single().Id);
        await host.Settle();
        return parent.Id;
    }
}
