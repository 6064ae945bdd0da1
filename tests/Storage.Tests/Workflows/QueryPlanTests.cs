using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using PolicyEngine.Databases;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Triggers;
using PolicyEngine.Workflows.Waits;
using TaskStatus = PolicyEngine.Workflows.Tasks.TaskStatus;

namespace PolicyEngine.Storage.Tests.Workflows;

/// <summary>
/// Every statement of the workflow stores, as the database itself says that it will run it: none reads a table from end
/// to end, so that what it costs does not grow with what stands in it.
/// </summary>
public class QueryPlanTests
{
    private const int Rows = 20_000;
    private static readonly DateTimeOffset Noon = new(2025, 3, 3, 4, 0, 0, TimeSpan.Zero);

    // What a host asks for without knowing whose: read along an index that holds only what is to be done, so far as is
    // asked for and no further.
    private static readonly string[] Queues =
        ["workflow_instance_ready", "workflow_instance_running", "workflow_instance_incidents", "workflow_wait_event", "workflow_inbox_open", "workflow_task_due"];

    [Theory, OnSqlite]
    public async Task No_statement_scans_a_table_or_sorts_on_SQLite(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        await Explain(database, "EXPLAIN QUERY PLAN ", row => row.GetString(3), (sql, plan) =>
        {
            foreach (var line in plan.Where(l => l.StartsWith("SCAN", StringComparison.Ordinal) && !NewestInstances.Contains(sql)))
            {
                Queues.ShouldContain(q => line.EndsWith($"INDEX {q}", StringComparison.Ordinal), $"{sql}\n{line}");
            }

            plan.ShouldNotContain(l => l.Contains("USE TEMP B-TREE", StringComparison.Ordinal), sql);
            if (sql.Contains(" AND sub_status < 3", StringComparison.Ordinal))
            {
                plan.ShouldContain(l => l.Contains("workflow_instance_running", StringComparison.Ordinal), $"of a workflow's instances few run: {sql}");
            }
        });
    }

    [Theory, OnPostgres]
    public async Task No_statement_scans_a_table_or_sorts_on_PostgreSQL(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        await Fill(database);
        await Explain(database, "EXPLAIN ", row => row.GetString(0), (sql, plan) =>
            plan.ShouldNotContain(l => l.Contains("Seq Scan on workflow_", StringComparison.Ordinal), $"{sql}\n{string.Join('\n', plan)}"));
    }

    // Read from the end of the key, so far as is asked for: nearly all have finished.
    private static string[] NewestInstances => [Newest(""), Newest("WHERE +sub_status >= 3 "), Newest("WHERE +sub_status = @status ")];

    private static string Newest(string where) => "SELECT id, definition_id, version, sub_status, name, correlation_id, parent_id, activation_key, created_at, "
        + "updated_at, finished_at, ready_at, open_incidents, revision, state FROM workflow_instance " + where + "ORDER BY id DESC LIMIT @most";

    private static async Task Explain(TestDatabase database, string explain, Func<DbDataReader, string> line, Action<string, IReadOnlyList<string>> check)
    {
        await database.Commit(unit =>
        {
            var session = unit.Store<SessionStore>().Session;
            var statements = new RecordingStatements(session.Connection);
            UseEverything(new DbSession(statements, session.Dialect, session.Random, (UnitOfWork)unit));
            statements.Seen.Count.ShouldBeGreaterThan(35, "the stores were used");
            foreach (var (sql, values) in statements.Seen)
            {
                check(sql, session.Query(explain + sql, line, [.. values]));
            }
        });
    }

    private static void UseEverything(DbSession session)
    {
        var record = new InstanceRecord(
            "i7", "d7", "v", InstanceSubStatus.Executing, null, "c7", "p7", "k", Noon, Noon, null, Noon, 0, 1, "{}"u8.ToArray());
        var instances = new InstanceStore(session);
        instances.Find("i7");
        instances.TryAdd(record with { Id = "fresh", ActivationKey = "fresh" });
        instances.Update(record with { Id = "fresh", ActivationKey = "fresh", Revision = 2 });
        instances.Ready(50);
        instances.IsHeld("k", "i7");
        foreach (var query in new InstanceQuery[]
        {
            new(), new("d7"), new(CorrelationId: "c7"), new(ParentId: "p7"), new(WithIncidents: true), new(Before: "i7"), new("d7", Before: "i7"),
            new(Status: InstanceStatus.Running), new("d7", InstanceStatus.Running), new("d7", InstanceStatus.Running, ParentId: "p7"), new(Status: InstanceStatus.Running, Before: "i7"),
            new(Status: InstanceStatus.Finished), new("d7", InstanceStatus.Finished), new(SubStatus: InstanceSubStatus.Finished),
            new(SubStatus: InstanceSubStatus.Suspended), new(SubStatus: InstanceSubStatus.Faulted), new("d7", SubStatus: InstanceSubStatus.Faulted, CorrelationId: "c7"),
        })
        {
            instances.List(query);
        }

        var waits = new WaitStore(session);
        waits.Add([new WaitRow("fresh", 1, WaitKind.Event, "go", null, Noon)]);
        waits.Of("i7");
        waits.Correlate("i7", "c8");
        waits.Due(Noon, 50);
        waits.NextDue();
        foreach (var (correlation, instance) in new[] { (null, "i7"), ("c7", null), ("c7", "i7"), ((string?)null, (string?)null) })
        {
            waits.Assign(new InboxEvent("e0", WaitKind.Event, instance is null && correlation is null ? "rare" : "go", correlation, instance, default, Noon, null, "a"), 1, 50);
        }

        waits.Assigned(50);
        waits.HasAssigned("e0");
        waits.Free(new WaitRow("i7", 1, WaitKind.Event, "go", null, null, "e0"));
        waits.Remove("i7", [1]);
        var journal = new JournalStore(session);
        journal.Append([new JournalRow("fresh", 1, Noon, JournalKind.Created)]);
        journal.Read("i7");
        UseInboxTasksAndTriggers(session);
    }

    private static void UseInboxTasksAndTriggers(DbSession session)
    {
        var inbox = new InboxStore(session);
        inbox.Add(new InboxEvent("fresh", WaitKind.Event, "go", null, null, default, Noon, Noon, "a"));
        inbox.Find("e7");
        inbox.Lock("e7");
        inbox.Deliverable(50);
        inbox.SetAssigning("e7", 1, false);
        inbox.HasToLetPass(new InboxEvent("e8", WaitKind.Event, "go", null, null, default, Noon, null, "a"));
        inbox.Await(new WaitRow("i7", 1, WaitKind.Event, "go", "c7", null));
        inbox.SetState("e7", InboxState.Kept, false);
        inbox.RemoveExpired(Noon, 50);
        inbox.Remove("e7");

        var tasks = new WorkflowTaskStore(session);
        var task = new TaskRow("fresh.1", "fresh", 1, "d7", "v", "p", "t", null, "r7", [], "c7", default, TaskStatus.Open, null, Noon, Noon, false, null, 1);
        tasks.Add([task]);
        tasks.Find("fresh.1");
        tasks.Update(task with { Revision = 2 });
        tasks.Change("fresh", [new TaskClosing(1, TaskStatus.Completed, "a")], Noon);
        foreach (var query in new TaskQuery[]
        {
            new(), new(OpenOnly: true), new(DueBefore: Noon), new(Assignee: "a7"), new(InstanceId: "i7"), new(CorrelationId: "c7"), new(new Candidacy(false, [("r7", "*")])),
            new(new Candidacy(false, [("r7", "u7")]), OpenOnly: true, DueBefore: Noon),
        })
        {
            tasks.Worklist(query);
        }

        var triggers = new TriggerStore(session);
        var trigger = new TriggerRow("fresh", "v", "p", Noon);
        triggers.Replace("fresh", [trigger]);
        triggers.Of("d7");
        triggers.Due(Noon, 50);
        triggers.Advance(trigger, Noon.AddDays(1));
        triggers.NextDue();
        new RightsStore(session).Of(TestDatabase.Actor);
    }

    // Enough for the planner to mind: it reads a short table from end to end, and rightly.
    private static async Task Fill(TestDatabase database) => await database.Commit(unit =>
    {
        var session = unit.Store<SessionStore>().Session;
        var range = string.Create(CultureInfo.InvariantCulture, $"generate_series(1, {Rows}) n");
        session.Execute(
            $"""
            INSERT INTO workflow_instance SELECT 'i' || n, 'd' || n % 20, 'v', n % 6, NULL, 'c' || n, 'p' || n, NULL, n, n, NULL, CASE WHEN n % 100 = 0 THEN n END, CASE WHEN n % 100 = 0 THEN 1 ELSE 0 END, 1, 'x' FROM {range};
            INSERT INTO workflow_wait SELECT 'i' || n, 1, 0, 'go', 'c' || n, n, CASE WHEN n % 100 = 0 THEN 'e' || n END FROM {range};
            INSERT INTO workflow_journal SELECT 'i' || n / 10, n % 10, n, 1, 'p', 1, NULL FROM {range};
            INSERT INTO workflow_inbox SELECT 'e' || n, 0, 'go', '=c' || n, '*', '1', n, n, 'a', CASE WHEN n % 100 = 0 THEN 0 ELSE 1 END, 0, 0 FROM {range};
            INSERT INTO workflow_task SELECT 'i' || n || '.1', 'i' || n, 1, 'd7', 'v', 'p', 't', NULL, 'r' || n % 20, '', 'c' || n, NULL, CASE WHEN n % 4 = 0 THEN n / 4 % 2 ELSE 2 END, 'a' || n % 50, n, n, 0, NULL, 1 FROM {range};
            INSERT INTO workflow_trigger SELECT 'd' || n, 'p', 'v', n * 4000000000000 FROM {range};
            ANALYZE
            """);
    });
}
