using System.Globalization;
using System.Text.Json;
using PolicyEngine.Databases;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.Storage.Tests.Workflows;

/// <summary>
/// A host that runs workflows under load is killed without warning at seeded moments, five times on one database, and
/// then left to finish. Each instance takes three document numbers, each in a step's transaction.
/// </summary>
public class KilledWorkflowsTests
{
    private const int Instances = 120;
    private const int NumbersOfEach = 3;
    private const int StepsOfEach = 13;

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_instance_of_a_killed_host_finishes_and_nothing_is_done_twice(DatabaseKind kind)
    {
        await using var database = WorkflowHost.NewDatabase(kind);
        var (host, random) = (new KilledProgram("WritingProcess"), new Random(20250303));
        string[] arguments = ["workflows", database.Setting, Instances.ToString(CultureInfo.InvariantCulture)];
        var ended = new List<string>();
        for (var round = 0; round < 5; round++)
        {
            ended.AddRange(host.RunAndKill(random.Next(1, 20), arguments));
            ended.Except(await Finished(database)).ShouldBeEmpty("what was said to have ended has");
            await CheckWhatStands(database);
            await database.Close();
        }

        ended.AddRange(host.RunToEnd(arguments));
        ended.ShouldBeUnique();
        (await Finished(database)).Count.ShouldBe(Instances);
        (await CheckWhatStands(database)).ShouldBe(NumbersOfEach * Instances, "no step took a number twice, and none went without");
        foreach (var id in await Finished(database))
        {
            await CheckJournal(database, id);
        }
    }

    private static async Task<IReadOnlyList<string>> Finished(TestDatabase database) =>
        [.. (await database.Read(s => s.Store<IInstanceStore>().List(new InstanceQuery(SubStatus: InstanceSubStatus.Finished, Limit: 10_000)))).Select(i => i.Id)];

    // Whatever the moment was: each number stands once in the register and in one case, and has its messages.
    private static async Task<int> CheckWhatStands(TestDatabase database)
    {
        var (register, backlog) = await database.Read(s => (s.Store<ILedger>().Stream("register/documents", limit: 1_000_000), s.Store<IOutbox>().Backlog()));
        register.Select(e => e.Sequence).ShouldBe(Enumerable.Range(1, register.Count).Select(n => (long)n), "the stream has no gap");
        register.Select(NumberOf).ShouldBe(Enumerable.Range(1, register.Count).Select(n => (long)n), "no number is left out or given twice");
        backlog.ToDictionary(b => b.Topic, b => b.Waiting).ShouldBe(
            register.Count == 0 ? [] : new Dictionary<string, long> { ["mail"] = register.Count, ["print"] = register.Count }, ignoreOrder: true);
        var report = await new LedgerVerifier(database.Transactions).Verify();
        report.Faults.ShouldBeEmpty();
        return register.Count;
    }

    private static async Task CheckJournal(TestDatabase database, string id)
    {
        var (rows, own) = await database.Read(s => (s.Store<IJournalStore>().Read(id), s.Store<ILedger>().Stream($"case/{id}")));
        rows.Select(r => r.Sequence).ShouldBe(Enumerable.Range(1, rows.Count), $"the journal of {id} has no gap");
        rows.Where(r => r.Kind == JournalKind.Completed).Select(r => r.Path).ShouldBeUnique($"a step of {id} ran twice");
        rows.Count(r => r.Kind == JournalKind.Completed).ShouldBe(StepsOfEach);
        rows.ShouldNotContain(r => r.Kind == JournalKind.Faulted);
        own.Select(NumberOf).ShouldBeInOrder();
        own.Count.ShouldBe(NumbersOfEach);
    }

    private static long NumberOf(LedgerRecord entry) => JsonDocument.Parse(entry.Payload).RootElement.GetProperty("number").GetInt64();
}
