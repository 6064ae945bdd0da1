using System.Text.Json;
using PolicyEngine.Databases;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Triggers;
using PolicyEngine.Workflows.Waits;
using TaskStatus = PolicyEngine.Workflows.Tasks.TaskStatus;

namespace PolicyEngine.Storage.Tests.Workflows;

public class WorkflowStoreTests
{
    private static readonly DateTimeOffset Noon = new(2025, 3, 3, 4, 0, 0, TimeSpan.Zero);

    private static InstanceRecord Record(string id, long revision = 1, string? key = null, DateTimeOffset? ready = null) => new(
        id, "def", "hash", InstanceSubStatus.Executing, "名", "case", "parent", key, Noon, Noon, null, ready, 1, revision, "{}"u8.ToArray());

    private static InboxEvent Event(string id, string? correlation = null, string? instance = null, DateTimeOffset? expires = null) =>
        new(id, WaitKind.Event, "go", correlation, instance, JsonSerializer.SerializeToElement(new { n = 1 }), Noon, expires, "user:x");

    private static TaskRow Task(string id, string role, string[] units, DateTimeOffset? due = null) => new(
        $"{id}.1", id, 1, "def", "hash", "main:t", "t", "题", role, units, "case", JsonSerializer.SerializeToElement(new { step = 1 }),
        TaskStatus.Open, null, Noon, due, true, null, 1);

    [Theory, OnSqlite, OnPostgres]
    public async Task An_instance_is_read_as_it_was_written_and_updated_at_its_revision_only(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        await database.Commit(u => u.Store<IInstanceStore>().TryAdd(Record("a", ready: Noon)).ShouldBeTrue());
        var read = (await database.Read(s => s.Store<IInstanceStore>().Find("a")))!;
        (read with { State = default }).ShouldBe(Record("a", ready: Noon) with { State = default });
        read.State.ToArray().ShouldBe("{}"u8.ToArray());
        (await database.Read(s => s.Store<IInstanceStore>().Ready(5))).ShouldBe(["a"]);

        await database.Commit(u => u.Store<IInstanceStore>().Update(Record("a", 2)));
        await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => u.Store<IInstanceStore>().Update(Record("a", 2))));
        await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => { u.Store<IInstanceStore>().TryAdd(Record("a")); }));
        (await database.Read(s => s.Store<IInstanceStore>().Ready(5))).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_activation_key_is_unique_among_those_who_hold_it(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        await database.Commit(u => u.Store<IInstanceStore>().TryAdd(Record("a", key: "k")).ShouldBeTrue());
        await database.Commit(u => u.Store<IInstanceStore>().TryAdd(Record("b", key: "k")).ShouldBeFalse());
        await database.Commit(u => u.Store<IInstanceStore>().Update(Record("a", 2)));
        await database.Commit(u => u.Store<IInstanceStore>().TryAdd(Record("b", key: "k")).ShouldBeTrue());
        await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => u.Store<IInstanceStore>().Update(Record("a", 3, "k"))));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Instances_are_listed_newest_first_in_pages_by_what_is_asked(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        await database.Commit(u =>
        {
            foreach (var id in new[] { "a", "b", "c" })
            {
                u.Store<IInstanceStore>().TryAdd(Record(id));
            }
        });
        async Task<IEnumerable<string>> Ids(InstanceQuery query) => (await database.Read(s => s.Store<IInstanceStore>().List(query))).Select(i => i.Id);
        (await Ids(new InstanceQuery(Limit: 2))).ShouldBe(["c", "b"]);
        (await Ids(new InstanceQuery(Before: "b"))).ShouldBe(["a"]);
        (await Ids(new InstanceQuery("def", InstanceStatus.Running, InstanceSubStatus.Executing, "case", "parent", true))).Count().ShouldBe(3);
        (await Ids(new InstanceQuery(Status: InstanceStatus.Finished))).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_event_is_assigned_to_the_waits_that_it_is_for_and_to_each_once(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        await database.Commit(u => u.Store<IWaitStore>().Add(
        [
            new WaitRow("a", 1, WaitKind.Event, "go", "x", null), new WaitRow("b", 1, WaitKind.Event, "go", "y", null),
            new WaitRow("b", 2, WaitKind.Event, "stop", "y", null), new WaitRow("c", 1, WaitKind.Event, "go", null, null), new WaitRow("c", 2, WaitKind.Time, null, null, Noon),
        ]));
        async Task<IEnumerable<string>> Assign(InboxEvent e) =>
            (await database.Commit(u => u.Store<IWaitStore>().Assign(e, 1, 9))).Select(w => w.InstanceId).Order();
        (await Assign(Event("e1", "y"))).ShouldBe(["b"]);
        (await Assign(Event("e2", null, "c"))).ShouldBe(["c"]);
        (await Assign(Event("e3"))).ShouldBe(["a"]);
        (await Assign(Event("e4"))).ShouldBeEmpty();
        (await database.Read(s => s.Store<IWaitStore>().Assigned(9))).Count.ShouldBe(3);
        (await database.Commit(u => u.Store<IWaitStore>().Remove("b", [1, 2]))).Select(w => w.EventId).ShouldBe(["e1", null]);
        (await database.Read(s => s.Store<IWaitStore>().HasAssigned("e1"))).ShouldBeFalse();
        (await database.Read(s => s.Store<IWaitStore>().Due(Noon, 5))).Select(w => w.InstanceId).ShouldBe(["c"]);
        (await database.Read(s => s.Store<IWaitStore>().Due(Noon.AddSeconds(-1), 5))).ShouldBeEmpty();
        await database.Commit(u => u.Store<IWaitStore>().Correlate("c", "z"));
        (await database.Read(s => s.Store<IWaitStore>().Of("c"))).ShouldAllBe(w => w.CorrelationId == "z");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Kept_events_come_up_again_when_somebody_waits_and_go_when_their_time_is_over(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        Task<IReadOnlyList<string>> Open() => database.Read(s => s.Store<IInboxStore>().Deliverable(9));
        await database.Commit(u => u.Store<IInboxStore>().Add(Event("e", "x", "i", Noon)));
        var entry = (await database.Read(s => s.Store<IInboxStore>().Find("e")))!;
        (entry.State, entry.Consumed, entry.Event with { Payload = default }).ShouldBe((InboxState.New, false, Event("e", "x", "i", Noon) with { Payload = default }));
        entry.Event.Payload.GetProperty("n").GetInt32().ShouldBe(1);
        (await Open()).ShouldBe(["e"]);
        await database.Commit(u => u.Store<IInboxStore>().SetState("e", InboxState.Kept, false));
        (await Open()).ShouldBeEmpty();
        foreach (var (key, correlation, instance) in new[] { ("other", "x", "i"), ("go", "y", "i"), ("go", "x", "j"), ("go", null, "i") })
        {
            await database.Commit(u => u.Store<IInboxStore>().Await(new WaitRow(instance, 1, WaitKind.Event, key, correlation, null)));
            (await Open()).ShouldBeEmpty();
        }

        await database.Commit(u => u.Store<IInboxStore>().Await(new WaitRow("i", 1, WaitKind.Event, "go", "x", null)));
        (await Open()).ShouldBe(["e"]);
        await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => u.Store<IInboxStore>().Add(Event("e"))));
        (await database.Commit(u => u.Store<IInboxStore>().RemoveExpired(Noon.AddSeconds(-1), 9))).ShouldBe(0);
        await database.Commit(u => u.Store<IInboxStore>().SetAssigning("e", 7, true));
        (await database.Read(s => s.Store<IInboxStore>().Find("e"))).ShouldNotBeNull().ShouldSatisfyAllConditions(
            e => e.State.ShouldBe(InboxState.Assigning), e => e.Round.ShouldBe(7), e => e.Consumed.ShouldBeTrue());
        (await database.Commit(u => u.Store<IInboxStore>().RemoveExpired(Noon, 9))).ShouldBe(0, "some have it, and the others are to get it");
        await database.Commit(u => u.Store<IInboxStore>().SetState("e", InboxState.Kept, false));
        (await database.Commit(u => u.Store<IInboxStore>().RemoveExpired(Noon, 9))).ShouldBe(1);
        (await database.Read(s => s.Store<IInboxStore>().Find("e"))).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_worklist_holds_what_somebody_may_do_with_the_first_due_first(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        await database.Commit(u => u.Store<ITaskStore>().Add(
        [
            Task("a", "clerk", ["u1", "u_2"], Noon.AddDays(2)), Task("b", "clerk", [], null), Task("c", "clerk", ["u3"], Noon.AddDays(1)), Task("d", "judge", ["u1"], Noon),
        ]));
        async Task<IEnumerable<string>> For(TaskQuery query) => (await database.Read(s => s.Store<ITaskStore>().Worklist(query))).Select(t => t.InstanceId);
        static Candidacy Holds(params (string, string)[] roles) => new(false, roles);
        (await For(new TaskQuery(new Candidacy(true, [])))).ShouldBe(["d", "c", "a", "b"]);
        (await For(new TaskQuery(Holds(("clerk", "u_2"))))).ShouldBe(["a", "b"]);
        (await For(new TaskQuery(Holds(("clerk", "ux2"))))).ShouldBe(["b"]);
        (await For(new TaskQuery(Holds(("clerk", "*"), ("judge", "u1"))))).ShouldBe(["d", "c", "a", "b"]);
        (await For(new TaskQuery(Holds()))).ShouldBeEmpty();
        (await For(new TaskQuery(DueBefore: Noon.AddDays(2)))).ShouldBe(["d", "c"]);
        (await For(new TaskQuery(Skip: 1, Limit: 2))).ShouldBe(["c", "a"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_task_is_read_as_it_was_written_and_changed_by_claims_and_bursts(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var task = Task("a", "clerk", ["u1", "u2"], Noon);
        await database.Commit(u => u.Store<ITaskStore>().Add([task]));
        async Task<TaskRow> Read() => (await database.Read(s => s.Store<ITaskStore>().Find("a.1")))!;
        var read = await Read();
        (read with { Payload = default, CandidateUnits = task.CandidateUnits }).ShouldBe(task with { Payload = default });
        read.CandidateUnits.ShouldBe(task.CandidateUnits);
        read.Payload.GetProperty("step").GetInt32().ShouldBe(1);

        var claimed = task with { Status = TaskStatus.Claimed, Assignee = "user:x", Revision = 2 };
        await database.Commit(u => u.Store<ITaskStore>().Update(claimed));
        await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => u.Store<ITaskStore>().Update(claimed)));
        async Task Change(TaskStatus status, string? actor = null) =>
            await database.Commit(u => u.Store<ITaskStore>().Change("a", [new TaskClosing(1, status, actor)], Noon));
        await Change(TaskStatus.Suspended);
        (await Read()).Status.ShouldBe(TaskStatus.Suspended);
        await Change(TaskStatus.Open);
        ((await Read()).Status, (await Read()).Assignee).ShouldBe((TaskStatus.Claimed, "user:x"));
        await Should.ThrowAsync<ConcurrencyConflict>(Change(TaskStatus.Completed, "user:y"));
        await Change(TaskStatus.Completed, "user:x");
        var done = await Read();
        (done.Status, done.Assignee, done.EndedAt, done.Revision).ShouldBe((TaskStatus.Completed, "user:x", Noon, 5));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_schedule_is_moved_on_by_who_finds_it_first(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var row = new TriggerRow("def", "hash", "main:t", Noon);
        await database.Commit(u => u.Store<ITriggerStore>().Replace("def", [row]));
        (await database.Read(s => s.Store<ITriggerStore>().Due(Noon, 9))).ShouldBe([row]);
        (await database.Commit(u => u.Store<ITriggerStore>().Advance(row, Noon.AddDays(1)))).ShouldBeTrue();
        (await database.Commit(u => u.Store<ITriggerStore>().Advance(row, Noon.AddDays(1)))).ShouldBeFalse();
        (await database.Read(s => s.Store<ITriggerStore>().NextDue())).ShouldBe(Noon.AddDays(1));
        (await database.Commit(u => u.Store<ITriggerStore>().Advance(row with { DueAt = Noon.AddDays(1) }, TriggerRow.Never))).ShouldBeTrue();
        (await database.Read(s => s.Store<ITriggerStore>().NextDue())).ShouldBeNull();
        (await database.Read(s => s.Store<ITriggerStore>().Definitions())).ShouldBe(["def"]);
    }
}
