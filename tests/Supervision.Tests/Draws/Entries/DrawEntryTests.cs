using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Recording;
using PolicyEngine.Supervision.Draws.Verification;

namespace PolicyEngine.Supervision.Tests.Draws.Entries;

public class DrawEntryTests
{
    private static readonly IReadOnlyList<Evidence> Photo = [new Evidence("photo", SampleDraw.Bytes("photo"))];
    private static readonly DrawRecord Drawn = SampleDraw.Run(SampleDraw.Full());

    [Fact]
    public void Who_leaves_is_replaced_by_one_who_may_and_stays_away()
    {
        var record = SampleDraw.Run(SampleDraw.Full() with { Inspectors = SampleDraw.Inspectors(20, cap: 3) });
        var seen = new HashSet<int>();
        for (var round = 0; round < 2; round++)
        {
            var leaves = record.Standing().TeamOf(1)[0];
            seen.Add(leaves).ShouldBeTrue("who left a visit does not come back to it");
            record = record.ReplaceInspector(leaves, [1], false, SampleDraw.Cause("ill"));
            ShouldBeLegal(record);
        }

        record.Entries.Select(e => e.Number).ShouldBe([1, 2]);
        DrawVerifier.Verify(SampleDraw.Audit(record)).Verified.ShouldBeTrue();
        DrawVerifier.Verify(SampleDraw.Public(record)).Verified.ShouldBeTrue();
    }

    [Fact]
    public void An_inspector_who_falls_ill_for_good_steps_in_nowhere()
    {
        var ill = Drawn.Standing().TeamOf(3)[0];
        var visits = Orders(Drawn).Where(o => Drawn.Standing().TeamOf(o).Contains(ill)).ToList();
        var record = Drawn.ReplaceInspector(ill, visits, isUnavailable: true, SampleDraw.Cause("ill"));
        foreach (var order in Orders(record))
        {
            record.Standing().TeamOf(order).ShouldNotContain(ill);
        }

        ShouldBeLegal(record);
        var other = record.Standing().TeamOf(1)[0];
        record.ReplaceInspector(other, [1], false, SampleDraw.Cause("ill")).Standing().TeamOf(1).ShouldNotContain(ill);
    }

    [Fact]
    public void The_draw_itself_stays_as_it_is()
    {
        var before = SampleDraw.Audit(Drawn);
        var record = Drawn.ReplaceInspector(Drawn.Standing().TeamOf(1)[0], [1], false, SampleDraw.Cause("ill")).ReportObject(2, Photo, SampleDraw.Cause("moved"));
        record.Result.ShouldBeSameAs(Drawn.Result);
        record.AuditHash.ShouldBe(Drawn.AuditHash);
        SampleDraw.Audit(Drawn).ShouldBe(before);
    }

    [Fact]
    public void An_object_that_cannot_be_inspected_stays_drawn_and_the_next_reserve_steps_in()
    {
        var record = Drawn;
        var first = Drawn.Result.Visits.First(v => v.Stratum == 1);
        foreach (var rank in new[] { 1, 2 })
        {
            var order = Drawn.Result.Visits.Where(v => v.Stratum == 1).ElementAt(rank - 1).Order;
            record = record.ReportObject(order, Photo, SampleDraw.Cause("closed"));
            var substitute = record.Entries[^1].ShouldBeOfType<ObjectNotInspectable>().Substitute.ShouldNotBeNull();
            substitute.Rank.ShouldBe(rank);
            substitute.Visit.Order.ShouldBe(Drawn.Result.Visits.Count + rank);
            substitute.Visit.Ticket.ShouldBe(Drawn.Result.Reserves.Single(r => r.Stratum == 1 && r.Rank == rank).Ticket);
            record.Standing().TeamOf(order).ShouldBeEmpty();
            record.Standing().TeamOf(substitute.Visit.Order).Count.ShouldBe(2);
            ShouldBeLegal(record);
        }

        var third = Drawn.Result.Visits.Where(v => v.Stratum == 1).ElementAt(2).Order;
        record = record.ReportObject(third, Photo, SampleDraw.Cause("closed"));
        record.Entries[^1].ShouldBeOfType<ObjectNotInspectable>().Substitute.ShouldBeNull("the reserves are used up");
        record.Result.Visits.ShouldContain(first);
        DrawVerifier.Verify(SampleDraw.Audit(record)).Verified.ShouldBeTrue();
        DrawVerifier.Verify(SampleDraw.Public(record, [first.Order, Drawn.Result.Visits.Count + 1])).Verified.ShouldBeTrue();
    }

    [Fact]
    public void Where_the_plan_has_no_substitutes_none_steps_in()
    {
        var record = SampleDraw.Run(SampleDraw.Full() with { SubstituteObjects = false }).ReportObject(1, Photo, SampleDraw.Cause("closed"));
        record.Entries[0].ShouldBeOfType<ObjectNotInspectable>().Substitute.ShouldBeNull();
    }

    [Fact]
    public void Entries_without_cause_or_evidence_or_subject_are_refused()
    {
        var member = Drawn.Standing().TeamOf(1)[0];
        var stranger = Enumerable.Range(1, 9).First(i => !Drawn.Standing().TeamOf(1).Contains(i));
        Refused("PE1340", () => Drawn.ReplaceInspector(member, [1], false, SampleDraw.Cause("")));
        Refused("PE1341", () => Drawn.ReplaceInspector(stranger, [1], false, SampleDraw.Cause("ill")));
        Refused("PE1341", () => Drawn.ReplaceInspector(member, [99], false, SampleDraw.Cause("ill")));
        Refused("PE1341", () => Drawn.ReplaceInspector(member, [1, 1], false, SampleDraw.Cause("ill")));
        Refused("PE1341", () => Drawn.ReplaceInspector(member, [], false, SampleDraw.Cause("ill")));
        Refused("PE1343", () => Drawn.ReportObject(1, [], SampleDraw.Cause("closed")));
        Refused("PE1344", () => Drawn.ReportObject(99, Photo, SampleDraw.Cause("closed")));
        var reported = Drawn.ReportObject(1, Photo, SampleDraw.Cause("closed"));
        Refused("PE1344", () => reported.ReportObject(1, Photo, SampleDraw.Cause("closed")));
        Refused("PE1341", () => reported.ReplaceInspector(member, [1], false, SampleDraw.Cause("ill")));
    }

    [Fact]
    public void Where_nobody_may_step_in_the_shortage_is_named()
    {
        var setup = SampleDraw.Plain(2, Quota.Of(1)) with
        {
            Strata = [new Stratum("general", Quota.Of(1), "one")],
            TeamRules = [new TeamRule("one", [new Seat(1, ["food"])])],
            Inspectors = [new DrawInspector("A", ["food"]), new DrawInspector("B", [])],
        };
        var record = SampleDraw.Run(setup);
        var mistake = Should.Throw<DrawRefusedException>(() => record.ReplaceInspector(record.Standing().TeamOf(1)[0], [1], false, SampleDraw.Cause("ill")))
            .Mistakes.ShouldHaveSingleItem();
        (mistake.Id, mistake.Kind).ShouldBe(("PE1342", MistakeKind.Shortage));
    }

    private static IEnumerable<int> Orders(DrawRecord record) => Enumerable.Range(1, record.Result.Visits.Count
        + record.Entries.OfType<ObjectNotInspectable>().Count(e => e.Substitute is not null));

    /// <summary>Teams, caps and slots of the standing, checked from the words of the rule.</summary>
    private static void ShouldBeLegal(DrawRecord record)
    {
        var basis = record.Frozen.Basis;
        var standing = record.Standing();
        var visits = record.Result.Visits.Concat(record.Entries.OfType<ObjectNotInspectable>().Where(e => e.Substitute is not null).Select(e => e.Substitute!.Visit));
        var loads = new List<(int Inspector, int? Slot)>();
        foreach (var visit in visits)
        {
            var team = standing.TeamOf(visit.Order);
            if (team.Count > 0)
            {
                Teams.LegalAssignments.TeamsOf(basis, visit.Ticket.Row, visit.Slot).Select(t => string.Join(' ', t)).ShouldContain(string.Join(' ', team));
                loads.AddRange(team.Select(i => (i, visit.Slot)));
            }
        }

        loads.GroupBy(l => l.Inspector).ShouldAllBe(g => g.Count() <= basis.Inspectors[g.Key - 1].Cap);
        loads.Distinct().Count().ShouldBe(loads.Count);
    }

    private static void Refused(string id, Action act) => Should.Throw<DrawRefusedException>(act).Mistakes[0].Id.ShouldBe(id);
}
