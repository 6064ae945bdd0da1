using System.Text.Json;
using PolicyEngine.Databases;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Tasks;
using TaskStatus = PolicyEngine.Workflows.Tasks.TaskStatus;

namespace PolicyEngine.Storage.Tests.Workflows;

/// <summary>What comes twice, at once or too early, over real databases.</summary>
public class RepeatedAndEarlyTests
{
    private const int AtOnce = 8;

    [Theory, OnSqlite, OnPostgres]
    public async Task An_event_before_its_wait_is_kept_for_it_across_a_restart_and_consumed_once(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var host = await WorkflowHost.On(database);
        await host.Publish("w", Steps.Wait("e", "go"));
        await host.Tell("go", "case-1");
        database.Clock.Advance(TimeSpan.FromDays(30));
        await host.Settle();

        await database.Reopen();
        host = new WorkflowHost(database.Transactions, database.Clock);
        foreach (var correlation in new[] { "case-2", "case-1", "case-1" })
        {
            await host.Start("w", correlation);
            await host.Settle();
        }

        host.Failures.ShouldBeEmpty();
        var all = await database.Read(s => s.Store<IInstanceStore>().List(new InstanceQuery()));
        all.Single(i => i.SubStatus == InstanceSubStatus.Finished).CorrelationId.ShouldBe("case-1");
        all.Count(i => i.SubStatus == InstanceSubStatus.Suspended).ShouldBe(2);
        (await database.Read(s => s.Store<IInboxStore>().Deliverable(10))).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_start_repeated_at_once_and_later_starts_one_instance_and_answers_with_it(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var host = await WorkflowHost.On(database);
        await host.Publish("w", Steps.Many(Steps.Line("l"), Steps.Wait("e", "go")));
        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => host.Start("w", null, "wish")));
        answers.Append(await host.Start("w", null, "wish")).ShouldAllBe(a => a.Id == "wish");
        (await database.Read(s => s.Store<IInstanceStore>().List(new InstanceQuery()))).Count.ShouldBe(1);
        (await host.Journal("wish")).Count(r => r.Kind == JournalKind.Written).ShouldBe(1);
        await host.Tell("go");
        (await host.Start("w", null, "wish")).SubStatus.ShouldBe(InstanceSubStatus.Finished, "it is not started again when it is over");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_who_complete_one_task_at_once_one_does_and_the_others_are_told(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var host = await WorkflowHost.On(database);
        var people = await Clerks(database);
        await host.Publish("w", Steps.Many(Steps.Task("t", "clerk"), Steps.Line("l")));
        var instance = await host.Start("w");
        var task = (await host.Tasks.Worklist(people[0], new TaskQuery())).Single();
        var answers = await Task.WhenAll(people.Select(p => Try(() => host.Tasks.Complete(p, task.Id, JsonSerializer.SerializeToElement(p.Id)))));
        answers.Count(a => a is null).ShouldBe(1);
        answers.OfType<WorkflowRefused>().Select(r => r.Id).ShouldBe(Enumerable.Repeat("PE1277", AtOnce - 1), "the others are told that it is over");
        var winner = people[answers.ToList().IndexOf(null)];
        (await host.Tasks.Find(task.Id))!.ShouldSatisfyAllConditions(t => t.Status.ShouldBe(TaskStatus.Completed), t => t.Assignee.ShouldBe(winner.Id));
        (await host.Instance(instance.Id))!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        (await host.Journal(instance.Id)).Count(r => r.Kind == JournalKind.Written).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_who_claim_one_task_at_once_one_has_it_and_the_others_are_told(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var host = await WorkflowHost.On(database);
        var people = await Clerks(database);
        await host.Publish("w", Steps.Task("t", "clerk"));
        await host.Start("w");
        var task = (await host.Tasks.Worklist(people[0], new TaskQuery())).Single();
        var answers = await Task.WhenAll(people.Select(p => Try(() => host.Tasks.Claim(p, task.Id))));
        answers.Count(a => a is null).ShouldBe(1);
        answers.Count(a => a is WorkflowRefused { Id: "PE1278" } or ConcurrencyConflict).ShouldBe(AtOnce - 1);
        (await host.Tasks.Find(task.Id))!.Assignee.ShouldBe(people[answers.ToList().IndexOf(null)].Id);
    }

    private static async Task<List<Actor>> Clerks(TestDatabase database)
    {
        List<Actor> people = [.. Enumerable.Range(0, AtOnce).Select(i => Actor.Local($"clerk-{i}"))];
        await database.Commit(unit => people.ForEach(p => unit.Store<IRights>().Grant(p, Candidacy.RightOf("clerk"), IRights.Everywhere)));
        return people;
    }

    private static async Task<Exception?> Try(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (Exception e) when (e is TransactionException)
        {
            return e;
        }
    }
}
