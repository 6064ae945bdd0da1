using System.Text.Json;
using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Databases;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Activities.Tests.Draws;

/// <summary>What other draws of the year mean for one, whether they are made or only announced.</summary>
public sealed class EarlierDrawTests
{
    private const string General = "changchun";

    [Fact]
    public async Task What_is_announced_counts_in_the_share_of_the_year()
    {
        await using var town = await Town.Open();
        var six = new PlannedSample("A", null) { RatioPercent = 6 };
        await town.Add("t1", six);
        await town.Add("t2", six);
        (await Port(town, "t1", Town.Freeze)).ShouldBe("Done");
        var second = await town.Run("freeze-t2", "t2", Town.Freeze, Step.Wait("end"));
        Town.Port(second, "freeze").ShouldBe("Refused");
        second["Any"][0].GetString()!.ShouldStartWith("PE1310");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Draws_that_are_announced_side_by_side_do_not_each_take_the_whole_share(DatabaseKind kind)
    {
        await using var town = await Town.Open(kind: kind);
        var tasks = Enumerable.Range(1, 4).Select(i => $"t{i}").ToList();
        foreach (var task in tasks)
        {
            await town.Add(task, new PlannedSample("A", null) { RatioPercent = 6 });
        }

        await town.Host.Publish(new WorkflowDraft("race", Town.Freeze, Step.Wait("end")));
        await Task.WhenAll(tasks.Select(task => Task.Run(() => town.Host.Start("race", new { jurisdiction = ProcedureHost.Locality, task }))));
        await town.Host.Settle();
        var standing = 0;
        foreach (var task in tasks)
        {
            standing += await town.Host.Read(s => s.Store<IDraws>().OfTask(task)) is null ? 0 : 1;
        }

        standing.ShouldBe(1);
    }

    [Fact]
    public async Task Objects_of_an_imported_draw_are_barred_before_their_visits_are_made()
    {
        await using var town = await Chang(40, new PlannedSample(null, null) { RatioPercent = 9 });
        var all = await Objects(town);
        var taken = all.Take(3).ToList();
        var imported = new { task = "P-1", drawnOn = "2025-05-30", visits = taken.Select(o => new { @object = o, inspectors = Array.Empty<string>() }) };
        var import = await town.Run("import", "t1", Step.Of("ImportDraw", "import", Step.FromInput("task", "task"), Step.SetObject("imported", JsonSerializer.Serialize(imported))), Step.Wait("end"));
        import.Incidents.ShouldBeEmpty();
        (await town.Visits("t1")).ShouldBeEmpty();
        (await Port(town, "t2", Town.Freeze)).ShouldBe("Done");
        var draw = await town.DrawOf("t2");
        draw.Groups.Single().Population.ShouldBe(all.Count - 3);
        draw.LeftOut.Single().ShouldSatisfyAllConditions(l => l.Earlier.ShouldBe("t1"), l => l.Count.ShouldBe(3));
    }

    [Fact]
    public async Task Of_two_draws_that_are_announced_at_once_the_later_does_not_draw_what_the_earlier_did()
    {
        // Few objects and a large share: the two draws have objects in common.
        await using var town = await Chang(24, new PlannedSample(null, null) { Count = 8 });
        (await Port(town, "t1", Town.Freeze)).ShouldBe("Done");
        (await Port(town, "t2", Town.Freeze)).ShouldBe("Done");
        var (first, second) = ((await town.DrawOf("t1")).Id, (await town.DrawOf("t2")).Id);
        (await Port(town, "t1", Making(first), "make")).ShouldBe("Done");
        (await town.Run("open", "t1", Town.OpenVisits)).Incidents.ShouldBeEmpty();
        (await Port(town, "t2", Making(second), "make")).ShouldBe("Refused");
        var refused = (await town.Host.Read(s => s.Store<IDraws>().Find(second)))!.Value;
        (refused.State, refused.Mistakes.Single().Id).ShouldBe((DrawState.Refused, "PE1385"));

        // Frozen anew, the lists are without what the first has.
        var again = await town.Run("anew", "t2", Town.Freeze, Town.Make, Town.OpenVisits);
        again.Incidents.ShouldBeEmpty();
        var mine = (await town.Visits("t2")).Select(v => v.ObjectId).ToList();
        mine.Count.ShouldBe(8);
        mine.Intersect((await town.Visits("t1")).Select(v => v.ObjectId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_small_share_of_few_objects_means_the_whole_number_above_where_that_is_lawful()
    {
        await using var town = await Chang(24, new PlannedSample(null, null) { RatioPercent = 3 });
        (await Port(town, "t1", Town.Freeze)).ShouldBe("Done");
        var group = (await town.DrawOf("t1")).Groups.Single();
        group.Population.ShouldBeInRange(10, 30);
        group.Chosen.ShouldBe(1);
    }

    private static string Making(string draw) => Step.Of("MakeDraw", "make", Step.Set("draw", $"\"{draw}\""), Step.Into("mistakes", "Any"));

    private static async Task<string> Port(Town town, string task, string step, string name = "freeze")
    {
        var run = await town.Run($"{name}-{task}", task, step, Step.Wait("end"));
        run.Incidents.ShouldBeEmpty();
        return Town.Port(run, name);
    }

    /// <summary>Tasks of a general item of the city and of the county, in the locality that bars such repeats.</summary>
    private static async Task<Town> Chang(int objects, PlannedSample sample)
    {
        var town = await Town.Open();
        await town.FillRegisters(General, objects);
        await town.Host.Commit(u =>
        {
            foreach (var unit in new[] { Town.Unit.Id, "other" })
            {
                u.Store<IItemLists>().Add(new ItemList($"list-{unit}", General, unit, new DateOnly(2025, 1, 1), [new InspectionItem("item-1", "事项", Town.Department, "general") { Basis = "某法" }]));
            }

            return true;
        });
        foreach (var (id, unit) in new[] { ("t1", Town.Unit with { Id = "other", Level = "city" }), ("t2", Town.Unit) })
        {
            await town.Add(Town.Task(id, sample) with { Jurisdiction = General, Unit = unit, Justification = sample.Count is null ? null : "投诉集中" });
        }

        return town;
    }

    private static async Task<List<string>> Objects(Town town) =>
        [.. (await town.Host.Read(s => s.Store<IObjectRegister>().Page(General, new RegisterSelection { Statuses = ["active"] }, null, 1_000))).Select(o => o.Id)];
}
