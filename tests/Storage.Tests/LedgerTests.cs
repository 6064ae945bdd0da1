using System.Diagnostics;
using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

public class LedgerTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Entries_of_a_stream_are_numbered_without_a_gap_and_chained(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var first = await database.Commit(unit => unit.Append(new LedgerEntry("case/1", "opened", """{"n":1}""", new DateOnly(2025, 3, 1))));
        var (second, third) = await database.Commit(unit => (
            unit.Append(new LedgerEntry("case/1", "noticed", """{ "n" : 2 }""")),
            unit.Append(new LedgerEntry("case/1", "closed", "{}"))));

        first.Id.ShouldBe("case/1#1");
        (second.Sequence, third.Sequence).ShouldBe((2, 3));
        var entries = await database.Read(s => s.Store<ILedger>().Stream("case/1"));
        entries.Select(e => e.Type).ShouldBe(["opened", "noticed", "closed"]);
        entries[0].OccurredOn.ShouldBe(new DateOnly(2025, 3, 1));
        entries[0].RecordedAt.ShouldBe(database.Clock.GetUtcNow());
        entries[0].Actor.ShouldBe("local:tester");
        entries[1].Payload.ShouldBe("""{ "n" : 2 }""", "a payload is kept byte for byte");
        entries[0].HashAfter(LedgerHash.Origin).ShouldBe(entries[0].Hash);
        entries[1].HashAfter(entries[0].Hash).ShouldBe(entries[1].Hash);
        entries[2].HashAfter(entries[1].Hash).ShouldBe(entries[2].Hash);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_payload_that_is_no_object_is_refused_and_nothing_is_kept(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        foreach (var payload in new[] { "", "[]", "1", "{", "{} {}" })
        {
            await Should.ThrowAsync<ArgumentException>(database.Commit(unit => unit.Append(new LedgerEntry("case/1", "opened", payload))));
        }

        (await database.Read(s => s.Store<ILedger>().Streams())).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_sealer_gives_places_in_an_order_that_every_stream_agrees_with(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await Write(database, streams: 3, works: 20);
        (await Seal(database)).ShouldBe(60);
        (await Seal(database)).ShouldBe(0, "nothing is sealed twice");
        await Write(database, streams: 2, works: 1);
        (await Seal(database)).ShouldBe(2);

        var entries = await database.Read(s => s.Store<ILedger>().Places(1, 100));
        entries.Select(e => e.Place!.Value).ShouldBe(Enumerable.Range(1, 62).Select(i => (long)i));
        foreach (var stream in entries.GroupBy(e => e.Stream))
        {
            stream.Select(e => e.Sequence).ShouldBeInOrder();
        }

        var batches = await database.Read(s => s.Store<ILedger>().Batches());
        batches.Select(b => b.Number).ShouldBe([1, 2]);
        batches[1].PreviousHead.ShouldBe(batches[0].Head);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_sealer_is_in_office_and_a_paused_one_is_refused_when_it_comes_back(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await Write(database, streams: 1, works: 1);
        long? Take(IUnitOfWork unit, string holder) => unit.Store<ILedgerSealing>().Take(holder, unit.Now + TimeSpan.FromSeconds(10));

        var paused = await database.Commit(unit => Take(unit, "a"));
        (await database.Commit(unit => Take(unit, "b"))).ShouldBeNull();
        database.Clock.Advance(TimeSpan.FromSeconds(11));
        var fence = await database.Commit(unit => Take(unit, "b"));
        fence!.Value.ShouldBeGreaterThan(paused!.Value);
        await Should.ThrowAsync<SealerDeposed>(database.Commit(unit => unit.Store<ILedgerSealing>().Seal(paused.Value, 10)));
        (await database.Commit(unit => unit.Store<ILedgerSealing>().Seal(fence.Value, 10)))!.Fence.ShouldBe(fence.Value);
    }

    [PostgresFact]
    public async Task Hosts_that_write_and_seal_at_once_leave_one_whole_ledger()
    {
        await using var database = new TestDatabase(DatabaseKind.Postgres);
        _ = database.Transactions;
        await using var another = database.OpenAnother();
        IDatabase[] hosts = [database.Transactions, another];
        var writers = Enumerable.Range(0, 8).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                await hosts[w % 2].Commit(TestDatabase.Actor, unit =>
                {
                    // Two streams in either order: who took them as they come would deadlock.
                    unit.Append(new LedgerEntry(w % 2 == 0 ? "register/a" : "register/b", "changed", "{}"));
                    unit.Append(new LedgerEntry(w % 2 == 0 ? "register/b" : "register/a", "changed", "{}"));
                });
            }
        }));
        var writing = Task.WhenAll(writers);
        var sealers = hosts.Select((host, i) => new LedgerSealer(host, database.Clock, $"host{i}")).ToList();
        while (!writing.IsCompleted)
        {
            await Task.WhenAll(sealers.Select(s => s.SealWaiting()));
            database.Clock.Advance(TimeSpan.FromSeconds(6));
        }

        await writing;
        foreach (var sealer in sealers)
        {
            await sealer.SealWaiting();
        }

        var report = await new LedgerVerifier(database.Transactions).Verify();
        report.Faults.ShouldBeEmpty();
        (report.Sealed, report.Waiting).ShouldBe((400, 0));
    }

    [PostgresFact]
    public async Task What_commits_after_later_entries_were_sealed_gets_its_place_once()
    {
        await using var database = new TestDatabase(DatabaseKind.Postgres);
        await Write(database, streams: 1, works: 1);
        await using var late = new LateEntries(database).Write("case/late", 3);
        (await Seal(database)).ShouldBe(1, "what is not committed is not sealed");
        await Write(database, streams: 2, works: 2);
        (await Seal(database)).ShouldBe(4, "and holds nobody up");
        (await Seal(database)).ShouldBe(0);
        (await Waiting(database)).ShouldBe(0);

        await late.Commit();
        (await Waiting(database)).ShouldBe(3);
        (await Seal(database)).ShouldBe(3);
        (await Seal(database)).ShouldBe(0);
        (await database.Read(s => s.Store<ILedger>().Places(6, 8))).Select(e => (e.Stream, e.Sequence)).ShouldBe(
            [("case/late", 1L), ("case/late", 2L), ("case/late", 3L)]);
        (await new LedgerVerifier(database.Transactions).Verify()).Faults.ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task What_was_rolled_back_is_waited_for_no_longer_than_its_transaction_lasts()
    {
        await using var database = new TestDatabase(DatabaseKind.Postgres);
        await Write(database, streams: 1, works: 1);
        await using (new LateEntries(database).Write("case/late", 3))
        {
            await Write(database, streams: 1, works: 1);
            (await Seal(database)).ShouldBe(2);
            await Seal(database);
            await Seal(database);
            Gaps(database).ShouldBe(1);
        }

        await Write(database, streams: 1, works: 1);
        (await Seal(database)).ShouldBe(1);

        // Transactions of other databases of the server count among those that are to be over: those of other tests are.
        for (var patience = Stopwatch.StartNew(); Gaps(database) > 0 && patience.Elapsed < TimeSpan.FromSeconds(60);)
        {
            await Seal(database);
        }

        Gaps(database).ShouldBe(0);
        (await new LedgerVerifier(database.Transactions).Verify()).Faults.ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task A_slow_work_that_began_after_the_one_that_overtook_it_is_waited_for_too()
    {
        await using var database = new TestDatabase(DatabaseKind.Postgres);
        await Write(database, streams: 1, works: 1);
        await using var fast = new LateEntries(database);
        await using var slow = new LateEntries(database);
        slow.Write("case/slow", 1);
        fast.Write("case/fast", 1);
        await fast.Commit();
        for (var round = 0; round < 4; round++)
        {
            await Seal(database);
        }

        await slow.Commit();
        (await Seal(database)).ShouldBe(1);
        (await new LedgerVerifier(database.Transactions).Verify()).Faults.ShouldBeEmpty();
    }

    private static int Gaps(TestDatabase database) => database.Tamper("UPDATE ledger_gap SET before = before");

    private static Task<long> Waiting(TestDatabase database) => database.Read(s => s.Store<ILedger>().Count(0).Waiting);

    internal static async Task Write(TestDatabase database, int streams, int works)
    {
        for (var work = 0; work < works; work++)
        {
            await database.Commit(unit =>
            {
                for (var stream = 1; stream <= streams; stream++)
                {
                    unit.Append(new LedgerEntry($"case/{stream}", "changed", $$"""{"work":{{work}}}"""));
                }
            });
        }
    }

    internal static Task<long> Seal(TestDatabase database) =>
        new LedgerSealer(database.Transactions, database.Clock, "sealer").SealWaiting();
}
