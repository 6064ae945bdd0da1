using FsCheck;
using FsCheck.Fluent;
using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Freezing;

namespace PolicyEngine.Supervision.Tests.Draws.Freezing;

public class QuotaTests
{
    [Theory]
    [InlineData(5, 100, 5)]
    [InlineData(5, 101, 6)]
    [InlineData(3, 1, 1)]
    [InlineData(0.25, 1000, 3)]
    public void A_floor_rounds_up(double percent, int population, int chosen) =>
        Chosen(Quota.Floor((decimal)percent), population).ShouldBe(chosen);

    [Theory]
    [InlineData(5, 100, 5)]
    [InlineData(5, 119, 5)]
    [InlineData(10, 10, 1)]
    [InlineData(12.5, 16, 2)]
    public void A_cap_rounds_down(double percent, int population, int chosen) =>
        Chosen(Quota.Cap((decimal)percent), population).ShouldBe(chosen);

    [Theory]
    [InlineData(9, 10, MistakeKind.Conflict)]
    [InlineData(4, 20, MistakeKind.Conflict)]
    public void Bounds_that_no_whole_number_meets_are_a_conflict(int population, int cap, MistakeKind kind)
    {
        var mistake = Refused(Quota.Cap(cap) with { AtMost = new RatioBound(cap) }, population).Mistakes.ShouldHaveSingleItem();
        mistake.Kind.ShouldBe(kind);
        mistake.Text.ShouldBe($"No whole number of {population} objects meets the bounds. Nothing is drawn; the bounds or the stratum are for people to settle.");
    }

    [Fact]
    public void A_ratio_outside_the_bounds_is_refused_and_the_lawful_numbers_are_named()
    {
        var refusal = Refused(Quota.Floor(25) with { AtLeast = new RatioBound(3), AtMost = new RatioBound(20) }, 50);
        refusal.IsConflict.ShouldBeFalse();
        refusal.Mistakes.ShouldHaveSingleItem().ToString().ShouldBe(
            "PE1310 stratum 'general': The plan draws 13 of 50 objects; the bounds allow 2 to 10. Nothing is drawn; correct the plan.");
    }

    [Fact]
    public void A_bound_that_is_not_inclusive_excludes_itself()
    {
        Chosen(Quota.Of(10) with { AtMost = new RatioBound(10) }, 100).ShouldBe(10);
        Refused(Quota.Of(10) with { AtMost = new RatioBound(10, Inclusive: false) }, 100).Mistakes[0].Id.ShouldBe("PE1310");
        Refused(Quota.Of(10) with { AtLeast = new RatioBound(10, Inclusive: false) }, 100).Mistakes[0].Id.ShouldBe("PE1310");
    }

    [Fact]
    public void Bounds_of_number_count_too()
    {
        Chosen(Quota.Of(5) with { AtLeastCount = 5, AtMostCount = 5 }, 100).ShouldBe(5);
        Refused(Quota.Of(6) with { AtMostCount = 5 }, 100).Mistakes[0].Id.ShouldBe("PE1310");
        Refused(Quota.Of(6) with { AtLeastCount = 7, AtMostCount = 5 }, 100).IsConflict.ShouldBeTrue();
    }

    [Fact]
    public void Lawful_numbers_are_those_whose_share_is_within_the_bounds() =>
        Prop.ForAll(Gen.Choose(1, 300).ToArbitrary(), Gen.Choose(0, 10_000).ToArbitrary(), Gen.Choose(0, 10_000).ToArbitrary(), (population, low, high) =>
        {
            var quota = Quota.Of(1) with { AtLeast = new RatioBound(low / 100m, low % 2 == 0), AtMost = new RatioBound(high / 100m, high % 3 != 0) };
            var lawful = LawfulCounts.Of(quota, population);
            for (var k = 1; k <= population; k++)
            {
                // In ten-thousandths of the population both sides are whole numbers.
                var (share, least, most) = (k * 10_000L, (long)low * population, (long)high * population);
                var expected = (low % 2 == 0 ? share >= least : share > least) && (high % 3 != 0 ? share <= most : share < most);
                lawful.Contains(k).ShouldBe(expected, $"{k} of {population} in {low}..{high}");
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_is_chosen_where_one_stratum_is_in_conflict()
    {
        var setup = SampleDraw.Full() with
        {
            Strata = [.. SampleDraw.Full().Strata.Select(s => s.Code == "key" ? s with { Quota = Quota.Cap(5) with { AtMost = new RatioBound(5) } } : s)],
        };
        Should.Throw<DrawRefusedException>(() => SampleDraw.Freeze(setup)).IsConflict.ShouldBeTrue();
    }

    private static int Chosen(Quota quota, int population) => SampleDraw.Freeze(SampleDraw.Plain(population, quota)).Basis.Strata[0].Chosen;

    private static DrawRefusedException Refused(Quota quota, int population) =>
        Should.Throw<DrawRefusedException>(() => Chosen(quota, population));
}
