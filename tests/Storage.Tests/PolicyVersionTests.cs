using System.Security.Cryptography;
using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

public class PolicyVersionTests
{
    private static readonly byte[] First = [1, 2, 3];
    private static readonly byte[] Second = [4, 5];

    [Theory, OnSqlite, OnPostgres]
    public async Task A_version_is_named_by_its_content_and_published_once(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var hash = await Publish(database, First);
        (await Publish(database, First)).ShouldBe(hash);
        hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(First)));
        var version = await database.Read(s => s.Store<IPolicyVersions>().Find("profile", "here", hash));
        version!.Content.ToArray().ShouldBe(First);
        version.PublishedBy.ShouldBe("local:tester");
        (await database.Read(s => s.Store<IPolicyVersions>().Find("profile", "there", hash))).ShouldBeNull();
        (await database.Read(s => s.Store<IPolicyVersions>().Of("profile", "here"))).ShouldHaveSingleItem().Hash.ShouldBe(hash);
        (await database.Read(s => s.Store<ILedger>().Stream("profile/here"))).ShouldHaveSingleItem().Type.ShouldBe("version-published");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_version_applies_from_its_day_until_the_next_ones(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var (first, second) = (await Publish(database, First), await Publish(database, Second));
        await Activate(database, new DateOnly(2025, 1, 1), first);
        await Activate(database, new DateOnly(2025, 7, 1), second);
        await Activate(database, new DateOnly(2026, 1, 1), null);

        (await ActiveOn(database, new DateOnly(2024, 12, 31))).ShouldBeNull();
        (await ActiveOn(database, new DateOnly(2025, 1, 1))).ShouldBe(first);
        (await ActiveOn(database, new DateOnly(2025, 6, 30))).ShouldBe(first);
        (await ActiveOn(database, new DateOnly(2025, 7, 1))).ShouldBe(second);
        (await ActiveOn(database, new DateOnly(2026, 1, 1))).ShouldBeNull();

        await Activate(database, new DateOnly(2025, 7, 1), first);
        (await ActiveOn(database, new DateOnly(2025, 8, 1))).ShouldBe(first, "a later decision for the same day prevails");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_never_published_is_never_activated(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await Should.ThrowAsync<UnknownVersion>(Activate(database, new DateOnly(2025, 1, 1), new string('0', 64)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_host_that_asks_for_what_is_new_misses_no_activation(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var hash = await Publish(database, First);
        var seen = new List<long>();
        var deciding = Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => Activate(database, new DateOnly(2025, 1, 1).AddDays(i), hash))));
        while (!deciding.IsCompleted)
        {
            await Look();
        }

        await deciding;
        await Look();
        seen.ShouldBe(Enumerable.Range(1, 20).Select(n => (long)n));

        async Task Look() =>
            seen.AddRange((await database.Read(s => s.Store<IPolicyVersions>().ActivationsAfter(seen.LastOrDefault()))).Select(a => a.Number));
    }

    private static Task<string> Publish(TestDatabase database, byte[] content) =>
        database.Commit(unit => unit.Store<IPolicyVersions>().Publish("profile", "here", content));

    private static Task<Activation> Activate(TestDatabase database, DateOnly from, string? hash) =>
        database.Commit(unit => unit.Store<IPolicyVersions>().Activate("profile", "here", from, hash));

    private static Task<string?> ActiveOn(TestDatabase database, DateOnly day) =>
        database.Read(s => s.Store<IPolicyVersions>().ActiveOn("profile", "here", day));
}
