using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.ImportedDraws;

namespace PolicyEngine.Supervision.Tests.Draws.ImportedDraws;

public class ImportedDrawChecksTests
{
    private static readonly ImportedDrawContext Known = new()
    {
        Population = [.. Enumerable.Range(1, 1000).Select(Id)],
        Quota = Quota.Cap(5) with { AtLeast = new RatioBound(3), AtMost = new RatioBound(20) },
        Inspectors = [.. Enumerable.Range(1, 20).Select(i => new DrawInspector($"P{i}", i % 2 == 0 ? ["certificate", "food"] : ["certificate"], 20))],
        TeamRule = SampleDraw.Pair,
        Recusals = [new Recusal("P2", Id(7), "reason")],
        DrawnBefore = new HashSet<string> { Id(500) },
        Clauses = Enum.GetValues<ImportedDrawCheck>().ToDictionary(c => c, c => (IReadOnlyList<string>)[$"clause-{c}"]),
    };

    [Fact]
    public void A_fair_draw_is_left_in_peace()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            ImportedDrawChecks.Of(Fair(seed), Known).ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public void Numbers_that_do_not_fit_are_remarked_with_their_clauses()
    {
        var draw = Fair(1);
        Single(draw with { Population = 990 }, "PE1360", "clause-Population");
        Remarks(draw with { Percent = 8 }).ShouldContain(r => r.Id == "PE1361");
        var few = draw with { Percent = null, Visits = [.. draw.Visits.Take(20)] };
        Remarks(few).Select(r => r.Id).ShouldBe(["PE1362", "PE1363"]);
        Remarks(few)[0].ToString().ShouldBe("PE1362 task 'T': 20 of 1000 objects are drawn; the bounds allow 30 to 200. [clause-Ratio]");
        var conflict = Known with { Quota = Quota.Cap(5) with { AtMost = new RatioBound(0.05m) } };
        ImportedDrawChecks.Of(draw, conflict)[0].Text.ShouldContain("No whole number of 1000 objects meets the bounds");
    }

    [Fact]
    public void Objects_that_could_not_be_drawn_or_were_drawn_before_are_remarked()
    {
        Single(With(v => v with { Object = "unheard-of" }), "PE1364", "clause-ObjectEligibility");
        Single(With(v => v with { Object = Fair(1).Visits[30].Object }), "PE1365", "clause-Repeat");
        Single(With(v => v with { Object = Id(500) }), "PE1366", "clause-Repeat");
    }

    [Fact]
    public void Inspectors_who_may_not_are_remarked()
    {
        Remarks(With(v => v with { Inspectors = ["nobody", "P2"] })).Select(r => r.Id).ShouldBe(["PE1367", "PE1368"]);
        Single(With(v => v with { Inspectors = ["P1", "P3"] }), "PE1368", "clause-InspectorEligibility");
        Single(With(v => v with { Inspectors = ["P2", "P2"] }), "PE1368", "clause-InspectorEligibility");
        Single(With(v => v with { Inspectors = [] }), "PE1368", "clause-InspectorEligibility");
        Single(With(v => v with { Object = Id(7), Inspectors = ["P2", "P4"] }), "PE1369", "clause-Recusal");
        var tired = Known with { Inspectors = [.. Known.Inspectors.Select(i => i with { Cap = i.Id == "P2" ? 0 : 50 })] };
        ImportedDrawChecks.Of(Fair(1), tired).ShouldHaveSingleItem().Id.ShouldBe("PE1370");
        Remarks(With(v => v with { Inspectors = ["P1", "P2", "P3"] })).ShouldBeEmpty("more than enough is in order");
    }

    [Theory]
    [InlineData(20, 3, "are 20 places of the register long")]
    [InlineData(1, 400, "go to the very next of the register")]
    public void Equal_steps_through_the_register_are_remarked(int step, int start, string words)
    {
        var draw = Fair(2);
        var remarks = Remarks(draw with { Visits = [.. draw.Visits.Select((v, i) => v with { Object = Id(start + i * step) })] })
            .Where(r => r.Id is "PE1371").ToList();
        remarks.ShouldHaveSingleItem().Text.ShouldContain(words);
        remarks[0].Clauses.ShouldBe(["clause-Regularity"]);
    }

    [Fact]
    public void Equal_steps_hide_neither_in_another_order_nor_behind_a_few_others()
    {
        var draw = Fair(2);
        var visits = draw.Visits.Select((v, i) => i % 10 == 9 ? v : v with { Object = Id(3 + i * 20) }).OrderBy(v => v.Object[^1]).ToList();
        Remarks(draw with { Visits = visits }).ShouldContain(r => r.Id == "PE1371");
    }

    [Fact]
    public void One_stretch_of_the_register_is_remarked()
    {
        var draw = Fair(2);
        var random = new Random(3);
        var stretch = Enumerable.Range(200, 300).OrderBy(_ => random.Next()).Take(50).ToList();
        Remarks(draw with { Visits = [.. draw.Visits.Select((v, i) => v with { Object = Id(stretch[i]) })] }).Select(r => r.Id).ShouldBe(["PE1372"]);
    }

    [Fact]
    public void Fixed_teams_and_teams_that_take_turns_are_remarked()
    {
        var draw = Fair(2);
        var turns = draw with { Visits = [.. draw.Visits.Select((v, i) => v with { Inspectors = [$"P{i % 10 * 2 + 1}", $"P{i % 10 * 2 + 2}"] })] };
        Remarks(turns).Select(r => r.Id).ShouldBe(["PE1373", "PE1374"]);
        var random = new Random(4);
        var fixedPairs = draw with { Visits = [.. draw.Visits.Select(v => (v, i: random.Next(10))).Select(p => p.v with { Inspectors = [$"P{p.i * 2 + 1}", $"P{p.i * 2 + 2}"] })] };
        Remarks(fixedPairs).Select(r => r.Id).ShouldBe(["PE1373"]);
    }

    [Fact]
    public void A_few_objects_or_the_whole_population_show_no_pattern()
    {
        var draw = new ImportedDraw("T", null, null, null, [.. Enumerable.Range(0, 3).Select(i => new ImportedVisit(i, Id(1 + i), []))]);
        ImportedDrawChecks.Of(draw, new ImportedDrawContext { Population = Known.Population }).ShouldBeEmpty();
        var all = draw with { Visits = [.. Enumerable.Range(1, 1000).Select(i => new ImportedVisit(i, Id(i), []))] };
        ImportedDrawChecks.Of(all, new ImportedDrawContext { Population = Known.Population }).ShouldBeEmpty();
        ImportedDrawChecks.Of(draw with { Visits = [] }, new ImportedDrawContext { Population = [] }).ShouldBeEmpty();
    }

    private static ImportedDraw Fair(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(1, 1000).Where(i => i is not (7 or 500)).OrderBy(_ => random.Next()).Take(50).ToList();
        return new ImportedDraw("T", new DateOnly(2026, 3, 2), 1000, 5, [.. rows.Select((r, i) => new ImportedVisit(i + 2, Id(r), Pair(random)))]);
    }

    private static IReadOnlyList<string> Pair(Random random)
    {
        var (food, other) = (random.Next(1, 11) * 2, random.Next(1, 21));
        return food == other ? Pair(random) : [$"P{food}", $"P{other}"];
    }

    private static ImportedDraw With(Func<ImportedVisit, ImportedVisit> change)
    {
        var draw = Fair(1);
        return draw with { Visits = [change(draw.Visits[0]), .. draw.Visits.Skip(1)] };
    }

    private static IReadOnlyList<DrawRemark> Remarks(ImportedDraw draw) => ImportedDrawChecks.Of(draw, Known);

    private static void Single(ImportedDraw draw, string id, string clause)
    {
        var remark = Remarks(draw).ShouldHaveSingleItem();
        (remark.Id, remark.Clauses.ShouldHaveSingleItem()).ShouldBe((id, clause));
    }

    private static string Id(int number) => $"91{number:D16}";
}
