using System.Security.Cryptography;
using System.Text.Json;
using PolicyEngine.Databases;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Draws.Recording;
using PolicyEngine.Supervision.Draws.Verification;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests.Domain;

public class DrawTests
{
    private static readonly DateTimeOffset At = new(2023, 6, 1, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly byte[] Secret = SHA256.HashData("secret"u8);

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_the_draws_of_a_task_one_stands(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await database.Commit(u => u.Store<IDraws>().Add(Announced("t1", "d1"), KeptRecord.Changed));
        (await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => u.Store<IDraws>().Add(Announced("t1", "d2"), KeptRecord.Changed)))).Key.ShouldBe("t1");
        await database.Commit(u => u.Store<IDraws>().Add(Announced("t2", "d3"), KeptRecord.Changed));
        (await database.Read(s => s.Store<IDraws>().Of("x", 2023))).Select(d => d.Id).ShouldBe(["d1", "d3"]);

        // One that was refused makes room, and can never be taken up again.
        var refused = (await database.Read(s => s.Store<IDraws>().OfTask("t1")))!;
        await database.Commit(u => u.Store<IDraws>().Change(refused, refused.Value with { State = DrawState.Refused }, KeptRecord.Changed));
        await database.Commit(u => u.Store<IDraws>().Add(Announced("t1", "d2"), KeptRecord.Changed));
        (await database.Read(s => (s.Store<IDraws>().OfTask("t1")!.Value.Id, s.Store<IDraws>().Attempts("t1")))).ShouldBe(("d2", 2));
        var again = (await database.Read(s => s.Store<IDraws>().Find("d1")))!;
        await Should.ThrowAsync<Exception>(database.Commit(u => u.Store<IDraws>().Change(again, again.Value with { State = DrawState.Made }, KeptRecord.Changed)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Draws_are_paged_by_id_with_those_that_were_refused(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        foreach (var number in Enumerable.Range(1, 5))
        {
            await database.Commit(u => u.Store<IDraws>().Add(Announced($"t{number}", $"d{number}"), KeptRecord.Changed));
        }

        var refused = (await database.Read(s => s.Store<IDraws>().Find("d2")))!;
        await database.Commit(u => u.Store<IDraws>().Change(refused, refused.Value with { State = DrawState.Refused }, KeptRecord.Changed));
        (await Ids(null, null, null, null, 3)).ShouldBe(["d1", "d2", "d3"]);
        (await Ids("x", 2023, null, "d3", 3)).ShouldBe(["d4", "d5"]);
        (await Ids(null, null, "t2", null, 3)).ShouldBe(["d2"]);
        (await Ids("y", null, null, null, 3)).ShouldBeEmpty();
        (await Ids(null, 2022, null, null, 3)).ShouldBeEmpty();

        Task<List<string>> Ids(string? jurisdiction, int? year, string? task, string? after, int count) =>
            database.Read(s => s.Store<IDraws>().Page(jurisdiction, year, task, after, count).Select(d => d.Value.Id).ToList());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task However_many_hosts_race_a_task_is_drawn_once(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await using var another = kind == DatabaseKind.Postgres ? database.OpenAnother() : null;
        var hosts = new ITransactions?[] { database.Transactions, another }.OfType<ITransactions>().ToList();
        for (var round = 0; round < 20; round++)
        {
            var task = $"t{round}";
            var tries = Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
            {
                try
                {
                    await hosts[i % hosts.Count].Commit(TestDatabase.Actor, u => u.Store<IDraws>().Add(Announced(task, $"{task}/{i}"), KeptRecord.Changed));
                    return true;
                }
                catch (ConcurrencyConflict)
                {
                    return false;
                }
            }));
            (await Task.WhenAll(tries)).Count(won => won).ShouldBe(1);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_draw_that_two_make_at_once_is_made_by_one(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await database.Commit(u => u.Store<IDraws>().Add(Announced("t1", "d1"), KeptRecord.Changed));
        var read = (await database.Read(s => s.Store<IDraws>().Find("d1")))!;
        var tries = Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            try
            {
                await database.Commit(u => u.Store<IDraws>().Change(read, read.Value with { State = DrawState.Made, Visits = i }, KeptRecord.Changed));
                return true;
            }
            catch (ConcurrencyConflict)
            {
                return false;
            }
        }));
        (await Task.WhenAll(tries)).Count(won => won).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_secret_lies_apart_until_the_reveal(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await database.Commit(u =>
        {
            u.Store<IDraws>().Add(Announced("t1", "d1"), KeptRecord.Changed);
            u.Store<IDrawSafe>().Keep("d1", Secret);
        });
        var told = JsonSerializer.Serialize(await database.Read(s => s.Store<IDraws>().Find("d1"))) + string.Concat((await Ledger(database, "t1")).Select(e => e.Payload));
        told.ShouldNotContain(Convert.ToBase64String(Secret));
        told.ShouldNotContain(Convert.ToHexStringLower(Secret));
        (await database.Read(s => s.Store<IDrawSafe>().Open("d1"))).ShouldBe(Secret);
        await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => u.Store<IDrawSafe>().Keep("d1", new byte[32])));
        await database.Commit(u => u.Store<IDrawSafe>().Clear("d1"));
        (await database.Read(s => s.Store<IDrawSafe>().Open("d1"))).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_round_goes_on_from_where_it_was_kept(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var (frozen, announcement) = Freeze("d1", [new Witness("纪检监察", "甲"), new Witness("公证", "乙")]);
        var draw = Announced("t1", "d1") with
        {
            Announcement = announcement, Witnesses = frozen.Basis.WitnessRoles.Select(r => new Witness(r, r)).ToList(),
            Shares = CommitmentRound.Open(frozen.Basis, announcement).Shares,
        };
        await database.Commit(u => u.Store<IDraws>().Add(draw, KeptRecord.Changed));
        var salt = new byte[16];
        await Step(r => r.Commit(1, WitnessShare.CommitmentOf(DrawAlgorithm.Sha256, "d1", announcement.Hash, 1, "42", salt)).Close(At));
        await Step(r => r.Reveal(1, "42", salt));
        var round = (await database.Read(s => s.Store<IDraws>().Find("d1")))!.Value.Round();
        round.Shares.Select(s => s.State).ShouldBe([WitnessState.Revealed, WitnessState.Absent]);
        var record = DrawRecord.Draw(frozen, announcement, round.Finish(Secret, At));
        using var file = new MemoryStream();
        record.WriteAudit(file);
        DrawVerifier.Verify(file.ToArray(), announcement.Hash).Verified.ShouldBeTrue();

        async Task Step(Func<CommitmentRound, CommitmentRound> step)
        {
            var before = (await database.Read(s => s.Store<IDraws>().Find("d1")))!;
            await database.Commit(u => u.Store<IDraws>().Change(before, before.Value.After(step(before.Value.Round())), KeptRecord.Changed));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_kept_record_verifies_and_a_changed_byte_is_found_and_placed(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var (draw, file) = await Made(database, "t1", "d1");
        var kept = await database.Read(s => KeptRecord.File(s, draw));
        kept.ShouldBe(file);
        (await Verify(draw)).Disagreements.ShouldBeEmpty();
        DrawVerifier.Verify(kept!).Verified.ShouldBeTrue();

        // A row of the frozen register, changed by one character and packed again as a forger would.
        var forged = file.ToArray();
        var at = System.Text.Encoding.UTF8.GetString(forged).IndexOf("o00007", StringComparison.Ordinal);
        forged[at + 5] = (byte)'8';
        var report = await Verify(await Put(forged));
        report.Verified.ShouldBeFalse();
        report.Disagreements[0].Subject.ShouldStartWith("/record/frozen/objects/7");
        report.Disagreements.ShouldContain(d => d.Id == "PE1382");

        // A record that was made anew as a whole agrees with itself, but not with what was announced.
        var (other, announcement) = Freeze("d1", [], "x");
        using var stream = new MemoryStream();
        DrawRecord.Draw(other, announcement, CommitmentRound.Open(other.Basis, announcement).Close(At).Finish(Secret, At)).WriteAudit(stream);
        DrawVerifier.Verify(stream.ToArray()).Verified.ShouldBeTrue();
        (await Verify(await Put(stream.ToArray()))).Disagreements.Select(d => d.Id).ShouldBe(["PE1356", "PE1382"], ignoreOrder: true);

        // A byte of what lies in the database.
        database.Tamper(kind == DatabaseKind.Sqlite
            ? $"UPDATE draw_content SET bytes = substr(bytes, 1, 40) || x'00' || substr(bytes, 42) WHERE content = '{draw.Record!.Sha256}'"
            : $"UPDATE draw_content SET bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 255) WHERE content = '{draw.Record!.Sha256}'");
        (await Verify(draw)).Verified.ShouldBeFalse();

        Task<VerificationReport> Verify(TaskDraw d) => database.Read(s => KeptRecord.Verify(s, d));

        async Task<TaskDraw> Put(byte[] bytes)
        {
            var packed = PackedContent.Of(s => s.Write(bytes));
            await Stage(database, draw.Id, packed);
            return draw with { Record = packed.Kept };
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Frozen_lists_come_back_as_they_were_announced_and_a_changed_byte_is_placed(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var (frozen, announcement) = Freeze("d1", [new Witness("公证", "乙")]);
        var packed = PackedContent.Of(s => FrozenFile.Write(s, frozen));
        await Stage(database, "d1", packed);
        var file = await database.Read(s => PackedContent.Unpack(packed.Kept, n => s.Store<IDraws>().Chunk("d1", packed.Kept, n)));
        var again = FrozenFile.Read(file!);
        again.AuditHash.ShouldBe(announcement.AuditHash);
        again.PublicHash.ShouldBe(announcement.PublicHash);

        var at = System.Text.Encoding.UTF8.GetString(file!).IndexOf("o00007", StringComparison.Ordinal);
        file![at + 5] = (byte)'8';
        Should.Throw<Supervision.Draws.DrawRefusedException>(() => FrozenFile.Read(file)).Mistakes[0].Subject.ShouldStartWith("/record/frozen/objects/7");
    }

    [Fact]
    public void A_long_file_is_packed_in_chunks_of_bounded_size_and_comes_back()
    {
        var noise = new byte[1_000_000];
        new SeededRandomSource(4).Fill(noise);
        var packed = PackedContent.Of(s => s.Write(noise));
        packed.Chunks.Count.ShouldBeGreaterThan(2);
        packed.Chunks.ShouldAllBe(c => c.Length <= PackedContent.LargestChunk);
        packed.Kept.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(noise)));
        PackedContent.Unpack(packed.Kept, n => packed.Chunks[n - 1]).ShouldBe(noise);
        PackedContent.Unpack(packed.Kept, n => n == 2 ? null : packed.Chunks[n - 1]).ShouldBeNull();
    }

    private static TaskDraw Announced(string task, string id) => new(id, task, "x", 2023, DrawKind.Drawn, DrawState.Announced)
    {
        Groups = [new DrawnGroup("A", null, 100, 10, ["c1"])],
        LeftOut = [new LeftOut("repeat", 3, "t0", ["c2"])],
        Register = new RegisterSnapshot("x", 1, 100, "ab", 10, "cd"),
    };

    private static (FrozenDraw Frozen, Announcement Announcement) Freeze(string draw, IReadOnlyList<Witness> witnesses, string prefix = "o")
    {
        var frozen = Freezer.Freeze(
            new DrawSetup
            {
                Draw = draw,
                PolicyVersion = "v1",
                Strata = [new Stratum("all", Quota.Of(10), "team")],
                Objects = Enumerable.Range(0, 100).Select(i => new DrawObject($"{prefix}{i:D5}", "all")),
                TeamRules = [new TeamRule("team", [new Seat(2, [])])],
                Inspectors = [.. Enumerable.Range(0, 10).Select(i => new DrawInspector($"p{i}", []))],
                Witnesses = witnesses,
            },
            SHA256.HashData("salts"u8),
            DrawAlgorithm.Sha256);
        return (frozen, Announcement.Of(frozen, Secret, At));
    }

    private static async Task<(TaskDraw Draw, byte[] File)> Made(TestDatabase database, string task, string id)
    {
        var (frozen, announcement) = Freeze(id, []);
        var record = DrawRecord.Draw(frozen, announcement, CommitmentRound.Open(frozen.Basis, announcement).Close(At).Finish(Secret, At));
        using var stream = new MemoryStream();
        record.WriteAudit(stream);
        var packed = PackedContent.Of(s => s.Write(stream.ToArray()));
        await Stage(database, id, packed);
        var draw = Announced(task, id) with { Announcement = announcement };
        await database.Commit(u => u.Store<IDraws>().Add(draw, KeptRecord.Changed));
        var before = (await database.Read(s => s.Store<IDraws>().Find(id)))!;
        var made = before.Value with { State = DrawState.Made, Record = packed.Kept, Visits = record.Result.Visits.Count, DrawnOn = new DateOnly(2023, 6, 1) };
        await database.Commit(u => u.Store<IDraws>().Change(before, made, KeptRecord.Changed));
        return ((await database.Read(s => s.Store<IDraws>().Find(id)))!.Value, stream.ToArray());
    }

    private static async Task Stage(TestDatabase database, string draw, PackedContent content)
    {
        for (var i = 0; i < content.Chunks.Count; i++)
        {
            var number = i + 1;
            await database.Commit(u => u.Store<IDraws>().Put(draw, content.Kept, number, content.Chunks[number - 1]));
        }
    }

    private static Task<IReadOnlyList<LedgerRecord>> Ledger(TestDatabase database, string task) => database.Read(s => s.Store<ILedger>().Stream($"task/{task}"));
}
