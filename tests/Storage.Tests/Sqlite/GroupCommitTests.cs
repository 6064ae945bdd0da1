using System.Diagnostics.Metrics;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests.Sqlite;

public class GroupCommitTests
{
    [Fact]
    public async Task Works_that_wait_share_one_commit_and_nobody_is_answered_before_it()
    {
        await using var database = new TestDatabase(DatabaseKind.Sqlite);
        var groups = new List<int>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "policyengine.storage.commit.works")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<int>((_, works, _, _) =>
        {
            lock (groups)
            {
                groups.Add(works);
            }
        });
        listener.Start();

        var answers = new List<Task>();
        var answeredEarly = -1;
        await using (var held = new HeldWriter(database))
        {
            for (var i = 0; i < 60; i++)
            {
                answers.Add(database.Commit(unit => unit.NextNumber("n")));
            }

            answers.Add(database.Commit(_ => answeredEarly = answers.Count(a => a.IsCompleted)));
        }

        await Task.WhenAll(answers);
        answeredEarly.ShouldBe(0);
        lock (groups)
        {
            groups.ShouldContain(62, "the work that held the writer, and those that waited for it");
        }
    }

    [Fact]
    public void A_group_leaves_what_its_works_would_leave_one_after_the_other()
    {
        var work = Gen.Choose(0, 3).SelectMany(kind => Gen.Choose(0, 2).SelectMany(key => Gen.Choose(0, 3).Select(value => (kind, key, value))));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(Gen.ListOf(work).ToArbitrary(), works => Agrees([.. works]).GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task A_work_that_fills_the_disk_fails_alone_and_the_others_of_its_group_are_kept()
    {
        await using var database = new TestDatabase(DatabaseKind.Sqlite);
        await database.Commit(unit => unit.NextNumber("before"));
        var answers = new List<Task>();
        await using (var held = new HeldWriter(database))
        {
            answers.Add(database.Commit(unit => unit.NextNumber("small")));
            answers.Add(database.Commit(unit =>
            {
                unit.NextNumber("large");
                unit.Store<SessionStore>().Session.Query("PRAGMA max_page_count = 100", row => row.GetInt64(0));
                unit.Enqueue(new OutboxMessage("large", "mail", new string('x', 1 << 20)));
            }));
            answers.Add(database.Commit(unit => unit.NextNumber("small")));
        }

        await Should.ThrowAsync<StorageUnavailable>(answers[1]);
        await answers[0];
        await answers[2];
        await database.Commit(unit => unit.Store<SessionStore>().Session.Query("PRAGMA max_page_count = 1000000", row => row.GetInt64(0)));
        (await database.Commit(unit => unit.NextNumber("large"))).ShouldBe(1);
        (await database.Commit(unit => unit.NextNumber("small"))).ShouldBe(3);
    }

    [Fact]
    public async Task A_stranger_who_holds_the_file_has_callers_told_and_the_writer_goes_on_afterwards()
    {
        await using var database = new TestDatabase(DatabaseKind.Sqlite);
        await database.Commit(unit => unit.NextNumber("n"));
        await using (var stranger = new SqliteConnection($"Data Source={database.Setting};Pooling=False"))
        {
            await stranger.OpenAsync();
            await using var begin = stranger.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            await begin.ExecuteNonQueryAsync();
            await Should.ThrowAsync<StorageUnavailable>(database.Commit(unit => unit.NextNumber("n")));
        }

        (await database.Commit(unit => unit.NextNumber("n"))).ShouldBe(2);
    }

    [Fact]
    public async Task What_is_queued_when_the_host_stops_is_finished_and_later_works_are_refused()
    {
        await using var database = new TestDatabase(DatabaseKind.Sqlite);
        var transactions = database.Transactions;
        var queued = Enumerable.Range(0, 20).Select(_ => database.Commit(unit => unit.NextNumber("n"))).ToList();
        await database.Close();
        (await Task.WhenAll(queued)).ShouldBe(Enumerable.Range(1, 20).Select(n => (long)n));
        await Should.ThrowAsync<StorageUnavailable>(transactions.Commit(TestDatabase.Actor, unit => unit.NextNumber("n")));
    }

    // Kinds: 0 add to a key; 1 add and fail; 2 add where the key is at a revision; 3 append to a stream.
    private static async Task Agrees(IReadOnlyList<(int Kind, int Key, int Value)> works)
    {
        await using var database = new TestDatabase(DatabaseKind.Sqlite);
        var answers = new List<Task<long>>();
        await using (var held = new HeldWriter(database))
        {
            foreach (var work in works)
            {
                answers.Add(database.Commit(unit => Run(unit, work.Kind, $"key{work.Key}", work.Value)));
            }
        }

        var model = new Dictionary<string, long>();
        for (var i = 0; i < works.Count; i++)
        {
            var (kind, key, value) = ($"{works[i].Kind}", $"key{works[i].Key}", works[i].Value);
            var current = model.GetValueOrDefault(key);
            switch (kind)
            {
                case "1":
                    await Should.ThrowAsync<InvalidDataException>(answers[i]);
                    break;
                case "2" when current != value:
                    (await Should.ThrowAsync<ConcurrencyConflict>(answers[i])).Expected.ShouldBe(value);
                    break;
                default:
                    (await answers[i]).ShouldBe(current + 1);
                    model[key] = current + 1;
                    break;
            }
        }

        foreach (var (key, value) in model)
        {
            (await database.Commit(unit => unit.NextNumber(key))).ShouldBe(value + 1);
        }

        var appended = await database.Read(s => s.Store<ILedger>().Stream("case/1"));
        appended.Count.ShouldBe(works.Count(w => w.Kind == 3));
        (await new LedgerVerifier(database.Transactions).Verify()).Faults.ShouldBeEmpty();
    }

    private static long Run(IUnitOfWork unit, int kind, string key, long expected)
    {
        var number = unit.NextNumber(key);
        switch (kind)
        {
            case 1:
                unit.Append(new LedgerEntry("case/1", "lost", "{}"));
                throw new InvalidDataException(key);
            case 2 when number - 1 != expected:
                throw new ConcurrencyConflict("key", key, expected);
            case 3:
                unit.Append(new LedgerEntry("case/1", "counted", $$"""{"number":{{number}}}"""));
                break;
        }

        return number;
    }
}
