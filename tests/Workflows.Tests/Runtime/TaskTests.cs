using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Stores;
using static PolicyEngine.Workflows.Tests.Draft;
using TaskStatus = PolicyEngine.Workflows.Tasks.TaskStatus;

namespace PolicyEngine.Workflows.Tests.Runtime;

public class TaskTests
{
    private static readonly Actor Reviewer = new("user:reviewer");
    private readonly TestHost host = new();

    private async Task<string> PersonTask()
    {
        host.Grant(Reviewer, "role:legality-reviewer", "bureau");
        await host.Run(Fixtures.Read("Good/person-task.json"));
        return host.OpenTasks().Single().Id;
    }

    [Fact]
    public async Task A_task_says_who_may_do_it_by_when_and_with_which_form()
    {
        var task = (await host.Tasks.Find(await PersonTask()))!;
        (task.Name, task.Title, task.Role, task.Status).ShouldBe(("review", "Review the plan", "legality-reviewer", TaskStatus.Open));
        task.CandidateUnits.ShouldBe(["bureau"]);

        // 7 working days after 22 April end with 30 April: the 28th is a make-up day.
        task.DueAt.ShouldBe(BeijingTime.LastMomentOf(new DateOnly(2024, 4, 30)));
        (await host.Tasks.Form(task)).GetProperty("title").GetString().ShouldBe("Approved");
    }

    [Fact]
    public async Task The_worklist_shows_a_task_to_those_of_its_role_and_unit_only()
    {
        await PersonTask();
        var elsewhere = new Actor("user:elsewhere");
        host.Grant(elsewhere, "role:legality-reviewer", "other-unit");
        (await host.Tasks.Worklist(Reviewer, new TaskQuery())).Count.ShouldBe(1);
        (await host.Tasks.Worklist(elsewhere, new TaskQuery())).ShouldBeEmpty();
        (await host.Tasks.Worklist(TestHost.Clerk, new TaskQuery())).ShouldBeEmpty();
        (await host.Tasks.Worklist(Reviewer, new TaskQuery(DueBefore: host.Clock.Now))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claimed_task_is_done_by_its_assignee_and_the_workflow_goes_on_with_the_result()
    {
        var id = await PersonTask();
        (await host.Tasks.Claim(Reviewer, id)).Assignee.ShouldBe(Reviewer.Id);
        var done = await host.Complete(id, true, Reviewer);
        done.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.Output(done.Id, "Approved").GetBoolean().ShouldBeTrue();
        var task = (await host.Tasks.Find(id))!;
        (task.Status, task.Assignee, task.EndedAt.HasValue).ShouldBe((TaskStatus.Completed, Reviewer.Id, true));
    }

    [Fact]
    public async Task Of_two_who_claim_at_once_the_second_is_told()
    {
        await host.Run(Workflow("w", Sequence("s", Task("t"))));
        var id = host.OpenTasks().Single().Id;
        host.Database.Meanwhile = () => host.Tasks.Claim(TestHost.Other, id);
        (await Should.ThrowAsync<WorkflowRefused>(host.Tasks.Claim(TestHost.Clerk, id))).Id.ShouldBe("PE1278");
    }

    [Fact]
    public async Task Of_two_who_complete_at_once_one_does_and_the_second_is_told()
    {
        var running = await host.Run(Workflow("w", Sequence("s", Task("t"), Line("l", "after"))));
        var id = host.OpenTasks().Single().Id;
        host.Database.Meanwhile = () => host.Complete(id, "theirs", TestHost.Other);
        (await Should.ThrowAsync<WorkflowRefused>(host.Complete(id, "mine", TestHost.Clerk))).Id.ShouldBe("PE1277");
        host.Lines(running.Id).ShouldBe(["after"]);
        (await host.Tasks.Find(id))!.Assignee.ShouldBe(TestHost.Other.Id);
    }

    [Fact]
    public async Task A_claimed_task_is_not_for_others_until_it_is_released()
    {
        await host.Run(Workflow("w", Sequence("s", Task("t"))));
        var id = host.OpenTasks().Single().Id;
        await host.Tasks.Claim(TestHost.Clerk, id);
        (await Should.ThrowAsync<WorkflowRefused>(host.Complete(id, null, TestHost.Other))).Id.ShouldBe("PE1278");
        (await Should.ThrowAsync<WorkflowRefused>(host.Tasks.Release(TestHost.Other, id))).Id.ShouldBe("PE1279");
        await host.Tasks.Release(TestHost.Clerk, id);
        (await host.Complete(id, null, TestHost.Other)).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task Who_does_not_hold_the_role_cannot_do_the_task()
    {
        var id = await PersonTask();
        (await Should.ThrowAsync<WorkflowRefused>(host.Tasks.Claim(TestHost.Clerk, id))).Id.ShouldBe("PE1281");
        (await Should.ThrowAsync<WorkflowRefused>(host.Complete(id, true, TestHost.Clerk))).Id.ShouldBe("PE1281");
    }

    [Fact]
    public async Task A_result_that_the_workflow_cannot_take_is_refused_and_the_task_stays()
    {
        var id = await PersonTask();
        (await Should.ThrowAsync<WorkflowRefused>(host.Complete(id, "perhaps", Reviewer))).Id.ShouldBe("PE1280");
        (await host.Tasks.Find(id))!.Status.ShouldBe(TaskStatus.Open);
    }

    [Fact]
    public async Task A_task_of_an_outside_system_is_told_through_the_outbox_and_completed_by_its_id()
    {
        var task = Activity("RunTask", "t", ("taskName", Literal("print")), ("payload", Json("{\"copies\":2}")), ("taskId", Output("Id")), ("result", Output("Got")));
        var running = await host.Run(Workflow("w", Sequence("s", task), variables: "Id:String; Got:Object"));
        var message = host.Database.State.Outbox.Single();
        message.Topic.ShouldBe("workflow.task");
        var told = JsonDocument.Parse(message.Payload).RootElement;
        told.GetProperty("payload").GetProperty("copies").GetInt32().ShouldBe(2);
        var id = told.GetProperty("taskId").GetString()!;
        host.State(running.Id).GetProperty("v").GetProperty("Id").GetString().ShouldBe(id);
        (await host.Tasks.Worklist(TestHost.Clerk, new TaskQuery())).ShouldBeEmpty();
        (await host.Complete(id, new { ok = true }, TestHost.Admin)).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task The_task_of_a_faulted_instance_comes_back_to_its_assignee_when_that_is_taken_up_again()
    {
        var definition = Workflow(
            "w",
            Flowchart(
                "f", [Activity("FlowFork", "k", ("branches", Json("[\"A\",\"B\"]"))), Task("t"), Wait("e", "go"), Activity("FlowDecision", "d", ("condition", CSharp("Variables.X")))
                    , Line("y", "y"), Line("n", "n")],
                "k:A>t", "k:B>e", "e>d", "d:True>y", "d:False>n"),
            variables: "X:Boolean");
        var running = await host.Run(definition);
        var id = host.OpenTasks().Single().Id;
        await host.Tasks.Claim(TestHost.Clerk, id);
        await host.Tell("go");
        host.Instance(running.Id).SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        (await host.Tasks.Find(id))!.Status.ShouldBe(TaskStatus.Suspended);
        (await Should.ThrowAsync<WorkflowRefused>(host.Complete(id))).Id.ShouldBe("PE1277");

        // The cause still stands, so that it fails again; the task comes and goes with it.
        await host.Workflows.Retry(TestHost.Admin, running.Id);
        host.Instance(running.Id).SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        (await host.Tasks.Find(id))!.Assignee.ShouldBe(TestHost.Clerk.Id);
    }
}
