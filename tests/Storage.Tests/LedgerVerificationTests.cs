using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

/// <summary>
/// Each test does to the tables what somebody with the file could do. The ledger of all of them: streams case/1 to
/// case/3, ten entries each, sealed in two batches of 15; places 1–15 and 16–30.
/// </summary>
public class LedgerVerificationTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_whole_ledger_has_no_fault_and_says_what_vouches_for_it(DatabaseKind kind)
    {
        await using var database = await Ledger(kind);
        var report = await Verify(database);
        report.Faults.ShouldBeEmpty();
        (report.Sealed, report.Batches, report.Streams).ShouldBe((30, 2, 3));
        report.Worth.ShouldStartWith("No head saved elsewhere vouches for this ledger.");

        var vouched = await Verify(database, await Heads(database));
        vouched.Faults.ShouldBeEmpty();
        vouched.VouchedThrough!.Entries.ShouldBe(30);
        vouched.Worth.ShouldBe("A head saved elsewhere vouches for the first 30 entries (batch 2). No later entry stands in the ledger.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_edited_byte_is_found_and_placed(DatabaseKind kind)
    {
        foreach (var change in new[]
        {
            "payload = '{\"work\":9}'", "type = 'Changed'", "actor = 'local:Tester'", "recorded_at = recorded_at + 1", "occurred_on = '2025-01-01'",
        })
        {
            await using var database = await Ledger(kind);
            database.Tamper($"UPDATE ledger_entry SET {change} WHERE {At(17)}").ShouldBe(1);
            var fault = (await Verify(database)).Faults.ShouldHaveSingleItem();
            (fault.Kind, fault.Stream, fault.Sequence, fault.Place).ShouldBe((LedgerFaultKind.Edited, "case/2", 6, 17), change);
            fault.Message.ShouldBe("The entry case/2#6 was edited: its content does not give its hash.");
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_edited_entry_with_a_hash_that_fits_it_is_found_and_placed(DatabaseKind kind)
    {
        await using var database = await Ledger(kind);
        await Rewrite(database, place: 17);
        var fault = (await Verify(database)).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Stream, fault.Sequence, fault.Place, fault.Batch).ShouldBe((LedgerFaultKind.Edited, "case/2", 6, 17, 2));
        fault.Message.ShouldBe("The entry case/2#6 at place 17 was edited: it is not the one that was sealed there.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_removed_entry_is_found_and_placed(DatabaseKind kind)
    {
        await using var database = await Ledger(kind);
        database.Tamper($"DELETE FROM ledger_entry WHERE {At(17)}").ShouldBe(1);
        var report = await Verify(database);
        report.Faults.ShouldContain(f => f.Kind == LedgerFaultKind.Removed && f.Place == 17 && f.Batch == 2);
        report.Faults.ShouldContain(f => f.Kind == LedgerFaultKind.Removed && f.Stream == "case/2" && f.Sequence == 6);
        report.Faults.Count.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stream_cut_short_with_its_own_note_put_right_is_found_by_the_seal(DatabaseKind kind)
    {
        await using var database = await Ledger(kind);
        database.Tamper($"DELETE FROM ledger_entry WHERE {At(29)}").ShouldBe(1);
        database.Tamper(
            """
            UPDATE ledger_stream SET sequence = 9, hash = (SELECT hash FROM ledger_entry e WHERE e.stream = ledger_stream.id AND e.sequence = 9)
            WHERE name = 'case/2'
            """).ShouldBe(1);
        var fault = (await Verify(database)).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Place, fault.Batch).ShouldBe((LedgerFaultKind.Removed, 29, 2));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Entries_in_another_order_are_found_and_placed(DatabaseKind kind)
    {
        await using var database = await Ledger(kind);
        database.Tamper("UPDATE ledger_place SET place = 1000 WHERE place = 17");
        database.Tamper("UPDATE ledger_place SET place = 17 WHERE place = 18");
        database.Tamper("UPDATE ledger_place SET place = 18 WHERE place = 1000");
        var report = await Verify(database);
        report.Faults.Select(f => (f.Kind, f.Place)).ShouldBe([(LedgerFaultKind.Reordered, 17L), (LedgerFaultKind.Reordered, 18L)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_entry_put_in_behind_the_last_seal_is_found(DatabaseKind kind)
    {
        await using var database = await Ledger(kind);
        database.Tamper(
            $"""
            INSERT INTO ledger_entry (ordinal, stream, sequence, type, recorded_at, actor, payload, hash)
            SELECT -1, stream, 1000, type, recorded_at, actor, payload, hash FROM ledger_entry WHERE {At(1)}
            """).ShouldBe(1);
        (await Verify(database)).Faults.ShouldHaveSingleItem().Message.ShouldBe(
            "1 entries have no place and wait for none: they were put in, or a place was removed.");
        database.Tamper("INSERT INTO ledger_place (place, entry) VALUES (31, -1)");
        var faults = (await Verify(database)).Faults;
        faults.Select(f => (f.Kind, f.Place)).ShouldBe([(LedgerFaultKind.Added, 31L), (LedgerFaultKind.Added, null)]);
        faults[1].Message.ShouldBe("1 entries stand beyond the head of their stream: they were put in.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_entry_put_in_as_if_a_work_had_just_written_it_is_found_before_its_seal_and_after(DatabaseKind kind)
    {
        await using var database = await Ledger(kind);
        database.Tamper(
            $"""
            INSERT INTO ledger_entry (stream, sequence, type, recorded_at, actor, payload, hash)
            SELECT stream, 11, type, recorded_at, actor, payload, hash FROM ledger_entry WHERE {At(1)}
            """).ShouldBe(1);
        foreach (var isSealed in new[] { 0, 1 })
        {
            (await Verify(database)).Faults.ShouldHaveSingleItem().Message.ShouldBe("1 entries stand beyond the head of their stream: they were put in.");
            (await LedgerTests.Seal(database)).ShouldBe(1 - isSealed);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_edited_batch_is_found_and_named(DatabaseKind kind)
    {
        await using var database = await Ledger(kind);
        database.Tamper("UPDATE ledger_batch SET sealed_at = sealed_at - 1 WHERE batch = 1");
        var fault = (await Verify(database)).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Batch).ShouldBe((LedgerFaultKind.BatchEdited, 1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_removed_batch_is_found_and_named(DatabaseKind kind)
    {
        await using var database = await Ledger(kind);
        database.Tamper("DELETE FROM ledger_batch WHERE batch = 1");
        (await Verify(database)).Faults.ShouldContain(f => f.Kind == LedgerFaultKind.BatchEdited && f.Batch == 1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_rewritten_end_is_found_only_against_a_saved_head_and_the_answer_says_so(DatabaseKind kind)
    {
        await using var database = await Ledger(kind);
        var heads = await Heads(database);
        await RewriteEnd(database, kind);

        var alone = await Verify(database);
        alone.Faults.ShouldBeEmpty("everything agrees with itself");
        alone.Worth.ShouldBe(
            "No head saved elsewhere vouches for this ledger. It agrees with itself, which a rewritten or cut-off end would too: give the saved heads.");

        var fault = (await Verify(database, heads)).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Place, fault.Batch).ShouldBe((LedgerFaultKind.EndRewritten, 16, 2));
        fault.Message.ShouldBe(
            "The ledger was rewritten: batch 2 has another head than the one saved elsewhere. Something in the places 16 to 30 is not what stood there.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_cut_off_end_is_found_only_against_a_saved_head(DatabaseKind kind)
    {
        await using var database = await Ledger(kind);
        var heads = await Heads(database);
        database.Tamper("DELETE FROM ledger_batch WHERE batch = 2");
        database.Tamper("DELETE FROM ledger_entry WHERE sequence > 5");
        database.Tamper("DELETE FROM ledger_place WHERE place > 15");
        database.Tamper(
            """
            UPDATE ledger_stream SET sequence = 5, hash = (SELECT hash FROM ledger_entry e WHERE e.stream = ledger_stream.id AND e.sequence = 5)
            """);

        (await Verify(database)).Faults.ShouldBeEmpty();
        var fault = (await Verify(database, heads)).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Place).ShouldBe((LedgerFaultKind.EndCutOff, 16));
        fault.Message.ShouldBe("The ledger was cut off: it ends at place 15, and a head saved elsewhere (batch 2) stands behind 30 entries.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_proof_of_an_entry_holds_without_the_database_and_a_changed_one_does_not(DatabaseKind kind)
    {
        await using var database = await Ledger(kind);
        var heads = await Heads(database);
        var prover = new LedgerProver(database.Transactions);
        foreach (var id in new[] { "case/1#1", "case/2#6", "case/3#10" })
        {
            var proof = await prover.Prove(id);
            proof.Fault().ShouldBeNull();
            proof.Head.ShouldBe(heads[^1].Head);
            (proof with { Of = proof.Of with { Payload = "{}" } }).Fault().ShouldNotBeNull();
            (proof with { Of = proof.Of with { Place = proof.Of.Place + 1 } }).Fault().ShouldNotBeNull();
        }

        (await prover.Prove("case/1#1", throughBatch: 1)).Head.ShouldBe(heads[0].Head);
        (await Should.ThrowAsync<EntryNotProvable>(prover.Prove("case/2#6", throughBatch: 1))).Message.ShouldContain("later head");
        await Should.ThrowAsync<EntryNotProvable>(prover.Prove("case/9#1"));
        await Should.ThrowAsync<EntryNotProvable>(prover.Prove("case/1"));
        await LedgerTests.Write(database, 1, 1);
        (await Should.ThrowAsync<EntryNotProvable>(prover.Prove("case/1#11"))).Message.ShouldContain("not sealed yet");
    }

    private static async Task<TestDatabase> Ledger(DatabaseKind kind)
    {
        var database = new TestDatabase(kind);
        for (var batch = 0; batch < 2; batch++)
        {
            await LedgerTests.Write(database, streams: 3, works: 5);
            (await LedgerTests.Seal(database)).ShouldBe(15);
        }

        return database;
    }

    private static Task<LedgerReport> Verify(TestDatabase database, IReadOnlyList<SavedHead>? heads = null) =>
        new LedgerVerifier(database.Transactions).Verify(heads);

    // Through the file, as a deployment would.
    private static async Task<IReadOnlyList<SavedHead>> Heads(TestDatabase database)
    {
        var batches = await database.Read(s => s.Store<ILedger>().Batches());
        return HeadsFile.Read([.. batches.Select(b => HeadsFile.Line(SavedHead.Of(b)))]);
    }

    // Edits the entry and gives it, and it alone, the hash that fits.
    private static async Task Rewrite(TestDatabase database, long place)
    {
        var entry = (await database.Read(s => s.Store<ILedger>().Places(place, place)))[0];
        var before = await database.Read(s => s.Store<ILedger>().Find(entry.Stream, entry.Sequence - 1));
        var forged = entry with { Payload = """{"work":"forged"}""" };
        SetEntry(database, forged with { Hash = forged.HashAfter(before!.Hash) });
    }

    // Forges place 17 and makes everything behind it agree: what somebody who knows the program and owns the file can do.
    private static async Task RewriteEnd(TestDatabase database, DatabaseKind kind)
    {
        var entries = (await database.Read(s => s.Store<ILedger>().Places(1, 30))).ToList();
        var heads = new Dictionary<string, byte[]>();
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i] with { Payload = i == 16 ? """{"work":"forged"}""" : entries[i].Payload };
            entry = entry with { Hash = entry.HashAfter(heads.GetValueOrDefault(entry.Stream) ?? LedgerHash.Origin.ToArray()) };
            heads[entry.Stream] = entry.Hash;
            entries[i] = entry;
            SetEntry(database, entry);
        }

        foreach (var (stream, hash) in heads)
        {
            database.Tamper($"UPDATE ledger_stream SET hash = {Blob(kind, hash)} WHERE name = '{stream}'").ShouldBe(1);
        }

        var batches = await database.Read(s => s.Store<ILedger>().Batches());
        var forged = SealedBatch.Over([.. entries.Skip(15).Select(e => e.Hash)], batches[0], batches[1].SealedAt, batches[1].Fence);
        database.Tamper(
            $"""
            UPDATE ledger_batch SET root = {Blob(kind, forged.Root)}, head = {Blob(kind, forged.Head)}, fingerprints = {Blob(kind, forged.Fingerprints)}
            WHERE batch = 2
            """).ShouldBe(1);
    }

    private static void SetEntry(TestDatabase database, LedgerRecord entry) => database.Tamper(
        $"UPDATE ledger_entry SET payload = '{entry.Payload}', hash = {Blob(database.Kind, entry.Hash)} WHERE {At(entry.Place!.Value)}").ShouldBe(1);

    private static string At(long place) => $"ordinal IN (SELECT entry FROM ledger_place WHERE place = {place})";

    private static string Blob(DatabaseKind kind, byte[] bytes) =>
        kind == DatabaseKind.Sqlite ? $"x'{Convert.ToHexString(bytes)}'" : $"'\\x{Convert.ToHexString(bytes)}'";
}
