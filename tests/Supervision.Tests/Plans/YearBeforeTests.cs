using PolicyEngine.Supervision.Plans;

namespace PolicyEngine.Supervision.Tests.Plans;

/// <summary>What an increase is held against.</summary>
public class YearBeforeTests
{
    private static readonly PlannedSample Everybody = new(null, null);

    [Fact]
    public void The_shares_of_a_group_in_a_year_add_up_and_each_time_counts() =>
        Of(Everybody, Task("lift", 1, Ratio(3)), Task("lift", 2, Ratio(2))).ShouldBe(new YearBefore(7, 3));

    [Fact]
    public void Groups_that_have_no_object_in_common_do_not_add_up() =>
        Of(Everybody, Task("lift", 1, Ratio(3, "A"), Ratio(5, "B"))).ShouldBe(new YearBefore(5, 1));

    [Fact]
    public void Only_the_item_and_the_group_count() =>
        Of(new PlannedSample("A", null), Task("lift", 1, Ratio(3, "A"), Ratio(50, "B")), Task("food", 4, Ratio(30, "A"))).ShouldBe(new YearBefore(3, 1));

    [Fact]
    public void A_share_is_never_above_the_whole() =>
        Of(Everybody, Task("lift", 2, Ratio(60))).ShouldBe(new YearBefore(100, 2));

    [Fact]
    public void What_was_a_number_of_an_unknown_many_is_not_known()
    {
        Of(Everybody, Task("lift", 1, Ratio(3)), Task("lift", 1, Everybody with { Count = 7 })).ShouldBe(new YearBefore(null, 2));
        Of(Everybody, Task("food", 1, Ratio(3))).ShouldBe(YearBefore.Unknown);
        YearBefore.Of(null, ["lift"], Everybody).ShouldBe(YearBefore.Unknown);
    }

    private static YearBefore Of(PlannedSample sample, params PlannedTask[] tasks) =>
        YearBefore.Of(PlanExamples.Plan("shancheng", tasks), ["lift"], sample);

    private static PlannedSample Ratio(decimal percent, string? library = null) => new(library, null) { RatioPercent = percent };

    private static PlannedTask Task(string item, int times, params PlannedSample[] samples) =>
        PlanExamples.Task("t", item, 1) with { Samples = samples, TimesPerYear = times };
}
