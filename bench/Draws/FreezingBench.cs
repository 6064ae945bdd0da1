using PolicyEngine.Databases;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;

namespace PolicyEngine.DrawBench;

/// <summary>Freezing all objects of a register in a database, against reading its rows and doing nothing with them.</summary>
internal static class FreezingBench
{
    private const string Register = "bench";
    private const int PageSize = 10_000;

    public static IEnumerable<Figure> Run(int objects)
    {
        var database = new TestDatabase(DatabaseKind.Sqlite);
        try
        {
            Fill(database, objects).GetAwaiter().GetResult();
            var reading = Draws.Seconds(2, () => database.Read(s => Rows(s).Count()).GetAwaiter().GetResult());
            var strata = new[] { new Stratum("all", Quota.Floor(5), null) };
            var freezing = Draws.Seconds(2, () => database.Read(s => Draws.Freeze(Draws.Setup(0, strata) with
            {
                Objects = Rows(s).Select(o => new DrawObject(o.Id, "all")),
            })).GetAwaiter().GetResult());
            return
            [
                new Figure($"reading {objects} rows", reading, null, "s"),
                new Figure("reading and freezing", freezing, null, "s"),
                new Figure("freezing / reading", freezing / reading, 3, "times"),
            ];
        }
        finally
        {
            database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static IEnumerable<InspectionObject> Rows(IStores stores)
    {
        var register = stores.Store<IObjectRegister>();
        for (var page = register.Page(Register, RegisterSelection.All, null, PageSize); page.Count > 0; page = register.Page(Register, RegisterSelection.All, page[^1].Id, PageSize))
        {
            foreach (var entry in page)
            {
                yield return entry;
            }
        }
    }

    private static async Task Fill(TestDatabase database, int objects)
    {
        var run = await database.Commit(u => u.Store<IObjectRegister>().Begin(Register, "bench"));
        foreach (var chunk in Enumerable.Range(0, objects).Chunk(2_000))
        {
            InspectionObject[] rows = [.. chunk.Select(i => new InspectionObject($"9136{i:D14}", "enterprise", $"某某县第{i}号商贸有限公司", null, "361129", "active") { Address = "某某路", RiskClass = "general", Library = "B" })];
            await database.Commit(u => u.Store<IObjectRegister>().Add(run, rows));
        }

        await database.Commit(u => u.Store<IObjectRegister>().Activate(run));
    }
}
