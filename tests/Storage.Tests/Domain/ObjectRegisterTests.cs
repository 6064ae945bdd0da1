using PolicyEngine.Databases;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests.Domain;

public class ObjectRegisterTests
{
    private const string Name = "county/objects";

    [Theory, OnSqlite, OnPostgres]
    public async Task An_import_is_seen_whole_or_not_at_all(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var objects = DomainSamples.County.Objects(3_000).ToList();
        var run = await Import(database, objects, activate: false);
        (await database.Read(s => s.Store<IObjectRegister>().Count(Name, RegisterSelection.All))).ShouldBe(0);
        (await database.Commit(u => u.Store<IObjectRegister>().Activate(run))).ShouldBe(3_000);
        (await database.Read(s => s.Store<IObjectRegister>().Count(Name, RegisterSelection.All))).ShouldBe(3_000);
        var found = await database.Read(s => s.Store<IObjectRegister>().Find(Name, objects[17].Id));
        Text(found!).ShouldBe(Text(objects[17]));
        (await database.Read(s => s.Store<ILedger>().Stream($"register/{Name}"))).Single().Payload.ShouldContain("\"entries\":3000");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_second_import_takes_the_place_of_the_first_and_the_first_is_swept(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await Import(database, DomainSamples.County.Objects(500));
        await Import(database, DomainSamples.County.Objects(200, from: 400));
        (await database.Read(s => s.Store<IObjectRegister>().Count(Name, RegisterSelection.All))).ShouldBe(200);
        (await database.Commit(u => u.Store<IObjectRegister>().Sweep(Name, 300))).ShouldBe(300);
        (await database.Commit(u => u.Store<IObjectRegister>().Sweep(Name, 300))).ShouldBe(200);
        (await database.Commit(u => u.Store<IObjectRegister>().Sweep(Name, 300))).ShouldBe(0);
        (await database.Read(s => s.Store<IObjectRegister>().Count(Name, RegisterSelection.All))).ShouldBe(200);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_import_that_was_given_up_or_activated_takes_no_more(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var run = await Import(database, DomainSamples.County.Objects(10), activate: false);
        await database.Commit(u => u.Store<IObjectRegister>().Abandon(run));
        await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => u.Store<IObjectRegister>().Add(run, [.. DomainSamples.County.Objects(1, from: 50)])));
        await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => u.Store<IObjectRegister>().Activate(run)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_entry_that_is_there_twice_is_named(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var objects = DomainSamples.County.Objects(120).ToList();
        var run = await Import(database, objects, activate: false);
        foreach (var again in new[] { objects[7], objects[70] })
        {
            InspectionObject[] chunk = [.. DomainSamples.County.Objects(60, from: 500), again];
            var conflict = await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => u.Store<IObjectRegister>().Add(run, chunk)));
            conflict.Key.ShouldBe(again.Id);
        }

        var within = DomainSamples.County.Objects(50, from: 900).ToArray();
        within[49] = within[3];
        (await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => u.Store<IObjectRegister>().Add(run, within)))).Key.ShouldBe(within[3].Id);
        (await database.Commit(u => u.Store<IObjectRegister>().Activate(run))).ShouldBe(120);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Pages_and_counts_are_of_the_selection(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var objects = DomainSamples.County.Objects(1_000).ToList();
        await Import(database, objects);
        RegisterSelection[] selections =
        [
            RegisterSelection.All,
            new() { Library = "A", Statuses = ["active"] },
            new() { Kind = "enterprise", RiskClass = "high" },
            new() { Area = "9901", Industry = "62" },
            new() { Area = "98" },
            new() { Statuses = [] },
            new() { Statuses = ["active", "suspended"], Library = "C" },
        ];
        foreach (var selection in selections)
        {
            var expected = objects.Where(o => Matches(o, selection)).Select(o => o.Id).Order(StringComparer.Ordinal).ToList();
            (await database.Read(s => s.Store<IObjectRegister>().Count(Name, selection))).ShouldBe(expected.Count);
            var paged = new List<string>();
            while (await database.Read(s => s.Store<IObjectRegister>().Page(Name, selection, paged.LastOrDefault(), 77)) is { Count: > 0 } page)
            {
                paged.AddRange(page.Select(o => o.Id));
            }

            paged.ShouldBe(expected);
        }

        var byLibrary = await database.Read(s => s.Store<IObjectRegister>().CountByLibrary(Name, new RegisterSelection { Statuses = ["active"] }));
        byLibrary.OrderBy(p => p.Key).ShouldBe(
            objects.Where(o => o.Status == "active").GroupBy(o => o.Library!).OrderBy(g => g.Key).Select(g => KeyValuePair.Create(g.Key, (long)g.Count())));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_single_entry_is_changed_in_the_register_in_force_with_a_ledger_entry(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var entry = DomainSamples.County.ObjectAt(5);
        await Should.ThrowAsync<InvalidOperationException>(database.Commit(u => u.Store<IObjectRegister>().Put(Name, entry)));
        await Import(database, DomainSamples.County.Objects(10));
        await database.Commit(u => u.Store<IObjectRegister>().Put(Name, entry with { Status = "moved-out", Library = null }));
        var changed = await database.Read(s => s.Store<IObjectRegister>().Find(Name, entry.Id));
        (changed!.Status, changed.Library, changed.Name).ShouldBe(("moved-out", null, entry.Name));
        (await database.Read(s => s.Store<IObjectRegister>().Count(Name, RegisterSelection.All))).ShouldBe(10);
    }

    private static async Task<RegisterRun> Import(TestDatabase database, IEnumerable<InspectionObject> objects, bool activate = true)
    {
        var run = await database.Commit(u => u.Store<IObjectRegister>().Begin(Name, "objects.csv"));
        foreach (var chunk in objects.Chunk(1_000))
        {
            await database.Commit(u => u.Store<IObjectRegister>().Add(run, chunk));
        }

        if (activate)
        {
            await database.Commit(u => u.Store<IObjectRegister>().Activate(run));
        }

        return run;
    }

    private static bool Matches(InspectionObject o, RegisterSelection s) =>
        (s.Kind is null || o.Kind == s.Kind) && (s.Library is null || o.Library == s.Library) && (s.RiskClass is null || o.RiskClass == s.RiskClass)
        && (s.Industry is null || o.Industry == s.Industry) && (s.Area is null || o.Area.StartsWith(s.Area, StringComparison.Ordinal))
        && (s.Statuses is null || s.Statuses.Contains(o.Status));

    private static string Text(InspectionObject o) => System.Text.Json.JsonSerializer.Serialize(o);
}
