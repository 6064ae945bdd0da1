using PolicyEngine.Databases;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests.Domain;

/// <summary>What a step of a draw put and never came to name, because its host was killed or somebody else was first.</summary>
public class DrawContentTests
{
    private static readonly PackedContent Abandoned = Noise(1);
    private static readonly PackedContent Named = Noise(2);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_draw_that_names_its_content_sweeps_what_earlier_attempts_left(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await Put(database, "d1", Abandoned, 2);
        await Put(database, "d2", Abandoned);
        await Put(database, "d1", Named);
        await database.Commit(u => u.Store<IDraws>().Add(Draw("d1", Named), KeptRecord.Changed));
        (await Chunks(database, "d1", Abandoned)).ShouldBe(0);
        (await Chunks(database, "d1", Named)).ShouldBe(Named.Chunks.Count);
        (await Chunks(database, "d2", Abandoned)).ShouldBe(Abandoned.Chunks.Count, "it is another draw's");
        (await database.Read(s => PackedContent.Unpack(Named.Kept, n => s.Store<IDraws>().Chunk("d1", Named.Kept, n)))).ShouldNotBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_no_attempt_follows_is_swept_by_age_so_much_at_a_time(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await Put(database, "d1", Abandoned);
        await Put(database, "d2", Named);
        await database.Commit(u => u.Store<IDraws>().Add(Draw("d2", Named), KeptRecord.Changed));

        // Put again after it was named, by an instance that came too late.
        await Put(database, "d2", Named);
        var put = database.Clock.GetUtcNow();
        (await Sweep(database, put, 99)).ShouldBe(0, "a step may be about to name it");
        database.Clock.Advance(TimeSpan.FromDays(1));
        await Put(database, "d3", Abandoned);
        (await Sweep(database, put.AddHours(1), 2)).ShouldBe(2);
        (await Sweep(database, put.AddHours(1), 99)).ShouldBe(Abandoned.Chunks.Count - 2);
        (await Sweep(database, put.AddHours(1), 99)).ShouldBe(0);
        (await Chunks(database, "d1", Abandoned)).ShouldBe(0);
        (await Chunks(database, "d2", Named)).ShouldBe(Named.Chunks.Count);
        (await Chunks(database, "d3", Abandoned)).ShouldBe(Abandoned.Chunks.Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_content_that_was_swept_before_it_was_named_must_be_put_again(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await Put(database, "d1", Named);
        (await Sweep(database, database.Clock.GetUtcNow().AddHours(1), 1)).ShouldBe(1);
        await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => u.Store<IDraws>().Add(Draw("d1", Named), KeptRecord.Changed)));
        (await database.Read(s => s.Store<IDraws>().Find("d1"))).ShouldBeNull();
        await Put(database, "d1", Named);
        await database.Commit(u => u.Store<IDraws>().Add(Draw("d1", Named), KeptRecord.Changed));
        (await database.Read(s => PackedContent.Unpack(Named.Kept, n => s.Store<IDraws>().Chunk("d1", Named.Kept, n)))).ShouldNotBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_record_that_another_follows_goes_with_the_naming_of_that(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await Put(database, "d1", Abandoned);
        await database.Commit(u => u.Store<IDraws>().Add(Draw("d1", Abandoned), KeptRecord.Changed));
        await Put(database, "d1", Named);
        var before = (await database.Read(s => s.Store<IDraws>().Find("d1")))!;
        await database.Commit(u => u.Store<IDraws>().Change(before, before.Value with { Record = Named.Kept }, KeptRecord.Changed));
        (await Chunks(database, "d1", Abandoned)).ShouldBe(0);
        (await Chunks(database, "d1", Named)).ShouldBe(Named.Chunks.Count);
    }

    private static TaskDraw Draw(string id, PackedContent record) =>
        new(id, $"task-{id}", "x", 2023, DrawKind.Drawn, DrawState.Announced) { Record = record.Kept };

    private static Task<int> Sweep(TestDatabase database, DateTimeOffset before, int chunks) =>
        database.Commit(u => u.Store<IDraws>().Sweep(before, chunks));

    private static async Task Put(TestDatabase database, string draw, PackedContent content, int chunks = int.MaxValue)
    {
        for (var number = 1; number <= Math.Min(chunks, content.Chunks.Count); number++)
        {
            var now = number;
            await database.Commit(u => u.Store<IDraws>().Put(draw, content.Kept, now, content.Chunks[now - 1]));
        }
    }

    private static Task<int> Chunks(TestDatabase database, string draw, PackedContent content) => database.Read(s =>
        Enumerable.Range(1, content.Chunks.Count).Count(n => s.Store<IDraws>().Chunk(draw, content.Kept, n) is not null));

    private static PackedContent Noise(ulong seed)
    {
        var noise = new byte[900_000];
        new SeededRandomSource(seed).Fill(noise);
        return PackedContent.Of(s => s.Write(noise));
    }
}
