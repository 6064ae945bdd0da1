using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Tickets;

namespace PolicyEngine.Supervision.Tests.Draws.Tickets;

/// <summary>
/// Draws with many fixed keys. The bounds are those that a fair draw breaks less than once in ten thousand sets of keys;
/// the keys are fixed, so a test that passes passes always.
/// </summary>
public class InclusionStatisticsTests
{
    private const int Draws = 20_000;

    [Fact]
    public void Every_object_is_drawn_equally_often()
    {
        const int Objects = 40;
        const int Chosen = 8;
        var hits = Count(SampleDraw.Plain(Objects, Quota.Of(Chosen)));
        const double Expected = (double)Draws * Chosen / Objects;

        // Drawing without replacement: Pearson's sum times (N-1)/(N-k) follows chi-square with N-1 degrees of freedom.
        var sum = hits.Sum(h => (h - Expected) * (h - Expected) / Expected) * (Objects - 1) / (Objects - Chosen);
        sum.ShouldBeLessThan(ChiSquare.Limit(Objects - 1));
    }

    [Fact]
    public void Every_pair_is_drawn_together_equally_often()
    {
        const int Objects = 8;
        var basis = SampleDraw.Freeze(SampleDraw.Plain(Objects, Quota.Of(2))).Basis;
        var pairs = new int[Objects * Objects];
        for (var draw = 0; draw < Draws; draw++)
        {
            var rows = ObjectSelection.Of(basis, SampleDraw.Bytes($"pair {draw}")).Visits.Select(v => v.Ticket.Row).Order().ToList();
            pairs[rows[0] * Objects + rows[1]]++;
        }

        ChiSquare.OfEqual(pairs.Where(p => p > 0).ToList()).ShouldBeLessThan(ChiSquare.Limit(27));
    }

    [Fact]
    public void Every_order_of_the_drawn_is_equally_likely()
    {
        var basis = SampleDraw.Freeze(SampleDraw.Plain(4, Quota.Of(4))).Basis;
        var orders = Enumerable.Range(0, Draws)
            .Select(draw => string.Join(' ', ObjectSelection.Of(basis, SampleDraw.Bytes($"order {draw}")).Visits.Select(v => v.Ticket.Row)))
            .CountBy(o => o).Select(p => p.Value).ToList();
        orders.Count.ShouldBe(24);
        ChiSquare.OfEqual(orders).ShouldBeLessThan(ChiSquare.Limit(23));
    }

    [Fact]
    public void An_object_of_weight_3_is_drawn_first_three_times_as_often()
    {
        var setup = SampleDraw.Plain(10, Quota.Of(1));
        var hits = Count(setup with { Objects = setup.Objects.Select((o, i) => i == 4 ? o with { Weight = 3, Clause = "c" } : o) });
        var expected = Enumerable.Range(0, 10).Select(i => (i == 4 ? 3.0 : 1.0) * Draws / 12).ToList();
        hits.Zip(expected, (h, e) => (h - e) * (h - e) / e).Sum().ShouldBeLessThan(ChiSquare.Limit(9));
    }

    private static int[] Count(DrawSetup setup)
    {
        var basis = SampleDraw.Freeze(setup).Basis;
        var hits = new int[basis.Population.Count];
        for (var draw = 0; draw < Draws; draw++)
        {
            foreach (var visit in ObjectSelection.Of(basis, SampleDraw.Bytes($"inclusion {draw}")).Visits)
            {
                hits[visit.Ticket.Row]++;
            }
        }

        return hits;
    }
}
