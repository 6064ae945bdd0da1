using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

public class ConcurrentWorksTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Many_callers_at_once_get_each_number_once_and_streams_without_a_gap(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        _ = database.Transactions;
        var numbers = new List<long>();
        var kept = new int[3];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(async () =>
        {
            var random = new Random(caller);
            for (var i = 0; i < 40; i++)
            {
                var (stream, fails) = (random.Next(3), random.Next(4) == 0);
                try
                {
                    var number = await database.Commit(unit =>
                    {
                        unit.Append(new LedgerEntry($"case/{stream}", "counted", "{}"));
                        unit.Append(new LedgerEntry($"case/{(stream + 1) % 3}", "counted", "{}"));
                        var next = unit.NextNumber("notice");
                        return fails ? throw new InvalidDataException() : next;
                    });
                    lock (numbers)
                    {
                        numbers.Add(number);
                        kept[stream]++;
                        kept[(stream + 1) % 3]++;
                    }
                }
                catch (InvalidDataException)
                {
                    fails.ShouldBeTrue();
                }
            }
        })));

        numbers.Order().ShouldBe(Enumerable.Range(1, numbers.Count).Select(n => (long)n));
        var heads = await database.Read(s => s.Store<ILedger>().Streams());
        heads.Select(h => (int)h.Sequence).ShouldBe(kept);
        (await new LedgerVerifier(database.Transactions).Verify()).Faults.ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_who_act_on_one_revision_one_is_told_of_the_other(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await database.Commit(unit => unit.NextNumber("task"));
        Task<bool> Claim() => database.Commit(unit =>
        {
            var changed = unit.Store<SessionStore>().Session.Execute(
                "UPDATE number_sequence SET value = value + 1 WHERE name = @name AND value = @revision", ("name", "task"), ("revision", 1L));
            return changed == 1 ? true : throw new ConcurrencyConflict("task", "task", 1);
        });
        var claims = Enumerable.Range(0, 10).Select(_ => Claim()).ToList();
        await Task.WhenAll(claims.Select(c => c.ContinueWith(_ => { }, TaskScheduler.Default)));
        claims.Count(c => c.IsCompletedSuccessfully).ShouldBe(1);
        claims.Where(c => c.IsFaulted).ShouldAllBe(c => c.Exception!.InnerException is ConcurrencyConflict);
    }
}
