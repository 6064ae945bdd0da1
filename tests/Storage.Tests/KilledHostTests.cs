using System.Globalization;
using System.Text.Json;
using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

/// <summary>A host under load is killed without warning at seeded moments, five times on one database.</summary>
public class KilledHostTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_killed_host_had_answered_is_kept_whole_and_nothing_has_a_gap(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var random = new Random(20250303);
        var host = new KilledProgram("WritingProcess");
        var answered = new HashSet<long>();
        for (var round = 0; round < 5; round++)
        {
            foreach (var line in host.RunAndKill(random.Next(1, 400), "numbers", database.Setting))
            {
                answered.Add(long.Parse(line, CultureInfo.InvariantCulture)).ShouldBeTrue($"{line} was given twice");
            }

            await Check(database, answered);
            await database.Close();
        }
    }

    private static async Task Check(TestDatabase database, HashSet<long> answered)
    {
        var register = await Numbers(database, "register/all");
        register.Order().ShouldBe(Enumerable.Range(1, register.Count).Select(n => (long)n), "no number is left out or given twice");
        answered.Except(register).ShouldBeEmpty("what was answered is kept");
        var cases = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            cases.AddRange(await Numbers(database, $"case/{i}"));
        }

        cases.Order().ShouldBe(register.Order(), "a work is kept whole");
        var waiting = await database.Read(s => s.Store<IOutbox>().Backlog());
        waiting.Sum(b => b.Waiting).ShouldBe(register.Count);
        var report = await new LedgerVerifier(database.Transactions).Verify();
        report.Faults.ShouldBeEmpty();
        (report.Sealed + report.Waiting).ShouldBe(2 * register.Count);
    }

    private static async Task<List<long>> Numbers(TestDatabase database, string stream)
    {
        var entries = await database.Read(s => s.Store<ILedger>().Stream(stream, limit: 1_000_000));
        entries.Select(e => e.Sequence).ShouldBe(Enumerable.Range(1, entries.Count).Select(n => (long)n), "a stream has no gap");
        return [.. entries.Select(e => JsonDocument.Parse(e.Payload).RootElement.GetProperty("number").GetInt64())];
    }
}
