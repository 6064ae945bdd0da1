using System.Globalization;
using PolicyEngine.Databases;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Storage.Tests.Workflows;

/// <summary>An event for more waits than one commit takes, over real databases.</summary>
public class EventForManyTests
{
    private const int Many = 30;
    private const int AtOnce = 7;
    private static readonly DateTimeOffset Noon = new(2025, 3, 3, 4, 0, 0, TimeSpan.Zero);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_host_that_ends_between_two_parts_is_continued_by_the_next_and_everybody_gets_it_once(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var host = await WorkflowHost.On(database);
        await host.Publish("w", Steps.Many(Steps.Wait("e", "go"), Steps.Line("l")));
        for (var i = 0; i < Many; i++)
        {
            await host.Start("w", $"case-{i}", Id(i));
        }

        await Store(database, "e1", null);
        host = Again(database);
        (await host.Delivery.AssignPart("e1")).ShouldSatisfyAllConditions(p => p.Waits.Count.ShouldBe(AtOnce), p => p.HasMore.ShouldBeTrue());
        await host.Start("w", "case-late", "late");

        await database.Reopen();
        host = Again(database);
        await host.Catalogue.Refresh();
        (await host.Delivery.AssignPart("e1")).Waits.Count.ShouldBe(AtOnce);

        await database.Reopen();
        host = Again(database);
        await host.Settle();
        host.Failures.ShouldBeEmpty();
        for (var i = 0; i < Many; i++)
        {
            (await host.Journal(Id(i))).Count(r => r.Kind == JournalKind.Written).ShouldBe(1, Id(i));
        }

        (await host.Instance("late"))!.SubStatus.ShouldBe(InstanceSubStatus.Suspended, "it began to wait after the first part");
        (await database.Read(s => s.Store<IInboxStore>().Find("e1"))).ShouldBeNull("it is consumed");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Waits_begun_while_it_is_assigned_are_passed_in_that_round_only(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        await Store(database, "e1", "c");
        var @event = (await database.Read(s => s.Store<IInboxStore>().Find("e1")))!.Event;
        static WaitRow Wait(string instance, string? correlation) => new(instance, 1, WaitKind.Event, "go", correlation, null);
        await database.Commit(u => u.Store<IWaitStore>().Add([Wait("before", "c"), Wait("other", "d")]));
        await database.Commit(u => u.Store<IInboxStore>().SetAssigning("e1", 1, false));
        await database.Commit(u =>
        {
            u.Store<IWaitStore>().Add([Wait("during", "c"), Wait("elsewhere", "d")]);
            u.Store<IWaitStore>().Correlate("other", "c");
        });
        async Task<IEnumerable<string>> Assigned(int round) =>
            (await database.Commit(u => u.Store<IWaitStore>().Assign(@event, round, 9))).Select(w => w.InstanceId).Order();
        (await Assigned(1)).ShouldBe(["before"], "the others came to it after it had begun");
        (await Assigned(2)).ShouldBe(["during", "other"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task While_one_is_assigned_no_other_of_its_name_is_to_be_delivered(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        await Store(database, "e1", null);
        await Store(database, "e2", "c");
        await Store(database, "e3", null, "other");
        await database.Commit(u => u.Store<IInboxStore>().SetAssigning("e1", 1, false));
        (await database.Read(s => s.Store<IInboxStore>().Deliverable(9))).Order().ShouldBe(["e1", "e3"]);
        await database.Commit(u => u.Store<IInboxStore>().SetState("e1", InboxState.Assigned, false));
        (await database.Read(s => s.Store<IInboxStore>().Deliverable(9))).Order().ShouldBe(["e2", "e3"]);
    }

    // Neither sees what the other has not committed: without a lock the event would be kept, and nobody told of the wait.
    [Theory, OnPostgres]
    public async Task An_event_that_is_assigned_while_its_wait_begins_beside_it_reaches_it(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        await Store(database, "e1", null);
        var host = Again(database);
        using var begun = new ManualResetEventSlim();
        using var end = new ManualResetEventSlim();
        var wait = new WaitRow("i", 1, WaitKind.Event, "go", "c", null);
        var beginning = database.Commit(u =>
        {
            u.Store<IInboxStore>().LockToAwait([wait]);
            u.Store<IWaitStore>().Add([wait]);
            u.Store<IInboxStore>().Await(wait);
            begun.Set();
            end.Wait();
        });
        begun.Wait();
        var assigning = host.Delivery.Assign("e1");
        while (!assigning.IsCompleted && !await Waits(database))
        {
        }

        end.Set();
        await beginning;
        (await assigning).Waits.Select(w => w.InstanceId).ShouldBe(["i"]);
    }

    private static Task<bool> Waits(TestDatabase database) => database.Commit(u =>
        u.Store<SessionStore>().Session.First("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) LIMIT 1", _ => true));

    private static WorkflowHost Again(TestDatabase database) => new(database.Transactions, database.Clock, assignedAtOnce: AtOnce);

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"i{number:00}");

    private static Task Store(TestDatabase database, string id, string? correlation, string key = "go") => database.Commit(u =>
        u.Store<IInboxStore>().Add(new InboxEvent(id, WaitKind.Event, key, correlation, null, default, Noon, null, "a")));
}
