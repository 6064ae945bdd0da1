using System.Text.Json;
using PolicyEngine.Databases;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Storage.Tests.Workflows;

public class WorkflowRuntimeTests
{
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 64 };

    [Theory, OnSqlite, OnPostgres]
    public async Task A_workflow_runs_through_tasks_events_and_time(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var host = await WorkflowHost.On(database);
        await host.Publish("w", Steps.Many(Steps.Task("t", "clerk"), Steps.Wait("e", "go"), Steps.Delay("d", "2.00:00:00"), Steps.Line("l", "done")));
        var running = await host.Start("w", "case-1");
        var task = (await host.Tasks.Worklist(WorkflowHost.Admin, new TaskQuery())).Single();
        (task.InstanceId, task.Role, task.CorrelationId).ShouldBe((running.Id, "clerk", "case-1"));
        await host.Tasks.Complete(WorkflowHost.Admin, task.Id, default);
        await host.Tell("go", "case-2");
        await host.Tell("go", "case-1");
        (await host.Poller.NextDue()).ShouldBe(database.Clock.StorableNow() + TimeSpan.FromDays(2));

        await database.Reopen();
        var again = new WorkflowHost(database.Transactions, database.Clock);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await again.Settle();
        var done = (await again.Instance(running.Id))!;
        (done.SubStatus, done.ReadyAt, done.FinishedAt).ShouldBe((InstanceSubStatus.Finished, null, database.Clock.StorableNow()));
        (await again.Journal(running.Id)).Select(r => r.Sequence).ShouldBe(Enumerable.Range(1, (await again.Journal(running.Id)).Count));
        (await database.Read(s => s.Store<IWaitStore>().Of(running.Id))).ShouldBeEmpty();
        (await again.Tasks.Worklist(WorkflowHost.Admin, new TaskQuery())).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_workflow_edited_while_a_thousand_instances_run_leaves_them_on_their_version(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var host = await WorkflowHost.On(database);
        var old = await host.Publish("w", Steps.Many(Steps.Task("t", "clerk"), Steps.Wait("e", "go"), Steps.Line("l", "old")));
        await Parallel.ForAsync(0, 1000, AtOnce, async (i, _) => await host.Start("w", null, $"i{i:0000}"));

        // Edited while they go on: some are past their task, some are at it, and others are being started.
        var tasks = await host.Tasks.Worklist(WorkflowHost.Admin, new TaskQuery(Limit: 1000));
        var going = Parallel.ForEachAsync(tasks, AtOnce, async (t, _) => await host.Tasks.Complete(WorkflowHost.Admin, t.Id, default));
        var starting = Parallel.ForAsync(0, 100, AtOnce, async (i, _) => await host.Start("w", null, $"meanwhile{i:00}"));
        var edited = await host.Publish("w", Steps.Many(Steps.Wait("e", "go"), Steps.Line("l", "new"), Steps.Line("m", "new too")));
        await Task.WhenAll(going, starting);
        (await host.Start("w", null, "fresh")).Version.ShouldBe(edited);

        await database.Reopen();
        host = new WorkflowHost(database.Transactions, database.Clock);
        await Parallel.ForEachAsync(
            await host.Tasks.Worklist(WorkflowHost.Admin, new TaskQuery(Limit: 1000)), AtOnce, async (t, _) => await host.Tasks.Complete(WorkflowHost.Admin, t.Id, default));
        await host.Tell("go");
        await host.Settle();
        host.Failures.ShouldBeEmpty();
        var all = await database.Read(s => s.Store<IInstanceStore>().List(new InstanceQuery(Limit: 2000)));
        all.Count.ShouldBe(1101);
        all.ShouldAllBe(i => i.SubStatus == InstanceSubStatus.Finished);
        all.Where(i => i.Id.StartsWith('i')).ShouldAllBe(i => i.Version == old);
        var written = await database.Read(s => all.ToDictionary(
            i => i, i => string.Join(',', s.Store<IJournalStore>().Read(i.Id).Where(r => r.Kind == JournalKind.Written).Select(r => r.Detail.GetString()))));
        written.ShouldAllBe(w => w.Value == (w.Key.Version == old ? "old" : "new,new too"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_events_from_two_threads_on_two_branches_leave_no_instance_stuck(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var host = await WorkflowHost.On(database);
        await host.PublishFile("w", """
            { "definitionId": "w", "root": { "type": "Elsa.Flowchart", "id": "f",
              "activities": [ { "type": "Elsa.FlowFork", "id": "k", "branches": ["A", "B"] }, { "type": "Elsa.Event", "id": "a", "eventName": "left" },
                { "type": "Elsa.Event", "id": "b", "eventName": "right" }, { "type": "Elsa.FlowJoin", "id": "j", "mode": "WaitAll" } ],
              "connections": [ { "source": "k", "sourcePort": "A", "target": "a" }, { "source": "k", "sourcePort": "B", "target": "b" },
                { "source": "a", "target": "j" }, { "source": "b", "target": "j" } ] } }
            """);
        for (var i = 0; i < 20; i++)
        {
            await host.Start("w", $"case-{i}", $"i{i}");
        }

        await Task.WhenAll(Enumerable.Range(0, 20).SelectMany(i => new[] { host.Tell("left", $"case-{i}"), host.Tell("right", $"case-{i}") }));
        await host.Settle();
        for (var i = 0; i < 20; i++)
        {
            (await host.Instance($"i{i}"))!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_hosts_do_each_thing_once(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            // One host has the file: two runtimes in it share its writer.
            await TwoHosts(kind, d => d.Transactions);
            return;
        }

        await TwoHosts(kind, d => d.OpenAnother());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_activation_key_is_held_by_one_running_instance(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var host = await WorkflowHost.On(database);
        await host.Publish("w", Steps.Wait("e", "go"), """ "options": { "activationStrategyType": "X.SingletonStrategy, X" }, """);
        await host.Start("w");
        (await Should.ThrowAsync<PolicyEngine.Workflows.Runtime.WorkflowRefused>(host.Start("w"))).Id.ShouldBe("PE1273");
        await host.Tell("go");
        (await host.Start("w")).SubStatus.ShouldBe(InstanceSubStatus.Suspended);
    }

    private static async Task TwoHosts(DatabaseKind kind, Func<TestDatabase, ITransactions> second)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var one = await WorkflowHost.On(database);
        await one.Publish("w", Steps.Many(Steps.Wait("e", "go"), Steps.Delay("d", "1.00:00:00"), Steps.Line("l")));
        await one.PublishFile("tick", """
            { "definitionId": "tick", "root": { "type": "Elsa.Timer", "id": "t", "interval": "12:00:00", "customProperties": { "canStartWorkflow": true } } }
            """);
        for (var i = 0; i < 50; i++)
        {
            await one.Start("w", null, $"i{i}");
        }

        var transactions = second(database);
        var two = new WorkflowHost(transactions, database.Clock, 2);
        await Task.WhenAll(one.Settle(), two.Settle());
        await one.Tell("go");
        database.Clock.Advance(TimeSpan.FromDays(1));
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(one.Settle(), two.Settle());
        }

        one.Failures.Concat(two.Failures).ShouldBeEmpty();
        var all = await database.Read(s => s.Store<IInstanceStore>().List(new InstanceQuery(Limit: 100)));
        all.Count(i => i.DefinitionId == "tick").ShouldBe(1);
        all.ShouldAllBe(i => i.SubStatus == InstanceSubStatus.Finished);
        foreach (var instance in all.Where(i => i.DefinitionId == "w"))
        {
            (await one.Journal(instance.Id)).Count(r => r.Kind == JournalKind.Written).ShouldBe(1);
        }

        if (!ReferenceEquals(transactions, database.Transactions))
        {
            await ((IAsyncDisposable)transactions).DisposeAsync();
        }
    }
}
