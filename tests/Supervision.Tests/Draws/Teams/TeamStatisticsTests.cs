using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Teams;

namespace PolicyEngine.Supervision.Tests.Draws.Teams;

/// <summary>Many fixed keys against every legal team or assignment there is.</summary>
public class TeamStatisticsTests
{
    private static readonly Seat Anybody = new(1, []);
    private static readonly Seat Food = new(1, ["food"]);

    [Fact]
    public void A_single_visit_draws_every_legal_team_equally_often()
    {
        IReadOnlyList<DrawInspector> inspectors = [.. TeamCase.People(3, null, "food"), .. TeamCase.People(4, null), .. TeamCase.People(2, null, "food", "drug")];
        var @case = new TeamCase(1, TeamCase.Of(Food, Anybody, new Seat(1, ["drug"])), inspectors, null, (1, 1), (5, 1));
        OfAll(@case, 10_000, TeamMethod.Single).ShouldBeLessThan(ChiSquare.Limit(@case.Legal.Count - 1));
    }

    [Fact]
    public void A_coupled_group_draws_every_legal_assignment_equally_often()
    {
        IReadOnlyList<DrawInspector> inspectors = [.. TeamCase.People(2, 2, "food"), .. TeamCase.People(2, 1)];
        var @case = new TeamCase(2, TeamCase.Of(Food, Anybody), inspectors, null, (2, 1));
        @case.Legal.Count.ShouldBeInRange(5, 40);
        OfAll(@case, 8_000, TeamMethod.Redraw).ShouldBeLessThan(ChiSquare.Limit(@case.Legal.Count - 1));
    }

    [Fact]
    public void Slots_leave_every_legal_assignment_equally_likely()
    {
        var @case = new TeamCase(3, TeamCase.Of(Anybody), TeamCase.People(4, null), slotSize: 2);
        @case.Legal.Count.ShouldBe(4 * 3 * 4);
        OfAll(@case, 8_000, null).ShouldBeLessThan(ChiSquare.Limit(@case.Legal.Count - 1));
    }

    private static double OfAll(TeamCase @case, int draws, TeamMethod? method)
    {
        var hits = @case.Legal.ToDictionary(a => a, _ => 0);
        for (var draw = 0; draw < draws; draw++)
        {
            var drawn = TeamDraw.Of(@case.Basis, @case.Visits, SampleDraw.Bytes($"teams {draw}"));
            drawn.Groups.ShouldAllBe(g => method == null || g.Method == method);
            hits[LegalAssignments.Text(drawn.Teams.Select(t => t.Inspectors))]++;
        }

        return ChiSquare.OfEqual(hits.Values);
    }
}
