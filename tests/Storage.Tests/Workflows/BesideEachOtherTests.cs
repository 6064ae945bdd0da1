using PolicyEngine.Databases;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Waits;
using TaskStatus = PolicyEngine.Workflows.Tasks.TaskStatus;

namespace PolicyEngine.Storage.Tests.Workflows;

/// <summary>Two works at once over the same row, where neither sees what the other has not committed.</summary>
public sealed class BesideEachOtherTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2025, 3, 3, 4, 0, 0, TimeSpan.Zero);
    private readonly ManualResetEventSlim begun = new();
    private readonly ManualResetEventSlim end = new();

    public void Dispose()
    {
        begun.Dispose();
        end.Dispose();
    }

    [Theory, OnPostgres]
    public async Task An_event_that_is_assigned_at_its_last_moment_does_not_expire(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var @event = new InboxEvent("e1", WaitKind.Event, "go", null, null, default, Noon.AddDays(-1), Noon, "a");
        await database.Commit(u => u.Store<IInboxStore>().Add(@event));
        var assigning = database.Commit(u =>
        {
            u.Store<IInboxStore>().LockToAssign(@event);
            u.Store<IInboxStore>().SetState("e1", InboxState.Assigned, false);
            begun.Set();
            end.Wait();
        });
        begun.Wait();
        var expiring = database.Commit(u => u.Store<IInboxStore>().RemoveExpired(Noon, 9));
        await UntilItWaits(database, expiring);
        await assigning;
        (await expiring).ShouldBe(0);
        (await database.Read(s => s.Store<IInboxStore>().Find("e1"))).ShouldNotBeNull().State.ShouldBe(InboxState.Assigned);
    }

    [Theory, OnPostgres]
    public async Task Who_completes_a_task_that_another_claims_at_that_moment_is_told(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var host = await WorkflowHost.On(database);
        await host.Publish("w", Steps.Task("t", "clerk"));
        await host.Start("w");
        var task = (await database.Read(s => s.Store<ITaskStore>().Worklist(new TaskQuery()))).Single();
        var claiming = database.Commit(u =>
        {
            u.Store<ITaskStore>().Update(task with { Status = TaskStatus.Claimed, Assignee = "user:other", Revision = task.Revision + 1 });
            begun.Set();
            end.Wait();
        });
        begun.Wait();
        var completing = host.Tasks.Complete(WorkflowHost.Admin, task.Id, default);
        await UntilItWaits(database, completing);
        await claiming;
        (await Should.ThrowAsync<WorkflowRefused>(completing)).Id.ShouldBe("PE1278");
        (await host.Tasks.Find(task.Id))!.Assignee.ShouldBe("user:other");
    }

    // Until the second waits for the first, or is through without.
    private async Task UntilItWaits(TestDatabase database, Task second)
    {
        while (!second.IsCompleted && !await database.Commit(u => u.Store<SessionStore>().Session.First(
            "SELECT 1 FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid WHERE NOT l.granted AND a.datname = current_database() LIMIT 1", _ => true)))
        {
        }

        end.Set();
    }
}
