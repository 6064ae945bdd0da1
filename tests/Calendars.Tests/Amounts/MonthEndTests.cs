using FsCheck.Fluent;
using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

public class MonthEndTests
{
    [Theory]
    [InlineData("2023-01-31", 1, "2023-02-28", "2023-02-28", "2023-03-01")]
    [InlineData("2024-01-31", 1, "2024-02-29", "2024-02-29", "2024-03-01")]
    [InlineData("2023-02-28", 1, "2023-03-28", "2023-03-31", "2023-03-28")]
    [InlineData("2023-03-31", -1, "2023-02-28", "2023-02-28", "2023-03-01")]
    [InlineData("2024-02-29", 12, "2025-02-28", "2025-02-28", "2025-03-01")]
    [InlineData("2023-05-15", 2, "2023-07-15", "2023-07-15", "2023-07-15")]
    [InlineData("2023-11-30", 3, "2024-02-29", "2024-02-29", "2024-03-01")]
    public void Goes_by_the_declared_rule(string from, int months, string lastDay, string endToEnd, string firstOfNext)
    {
        MonthArithmetic.Add(Day(from), months).ShouldBe(Day(lastDay));
        MonthArithmetic.Add(Day(from), months, MonthEndRule.LastDay).ShouldBe(Day(lastDay));
        MonthArithmetic.Add(Day(from), months, MonthEndRule.EndToEnd).ShouldBe(Day(endToEnd));
        MonthArithmetic.Add(Day(from), months, MonthEndRule.FirstOfNext).ShouldBe(Day(firstOfNext));
        Calendar.Add(Day(from), Amount.Months(months), MonthEndRule.EndToEnd).Date.ShouldBe(Day(endToEnd));
        Calendar.Subtract(Day(from), Amount.Months(-months)).Date.ShouldBe(Day(lastDay));
    }

    [Theory]
    [InlineData("2023-02-28", "2023-01-31")] // since 28 to 31 January alike
    [InlineData("2023-03-31", "2023-02-28")]
    [InlineData("2023-03-28", "2023-02-28")]
    [InlineData("2023-03-27", "2023-02-27")]
    [InlineData("2024-02-28", "2024-01-28")]
    public void The_latest_day_a_month_before_is_counted_forward(string @event, string latest)
    {
        Calendar.LatestBefore(Day(@event), Amount.Months(1)).Date.ShouldBe(Day(latest));
        Calendar.KeptBefore(Day(latest), Day(@event), Amount.Months(1)).ShouldBeTrue();
        Calendar.KeptBefore(Day(latest).AddDays(1), Day(@event), Amount.Months(1)).ShouldBeFalse();
    }

    [Fact]
    public void Kept_before_means_done_plus_months_is_not_after_the_event() =>
        Arbitrary.Holds(
            from e in Arbitrary.Days from months in Gen.Choose(0, 14) from gap in Gen.Choose(-5, 5) select (e, months, done: e.AddMonths(-months).AddDays(gap)),
            x => Calendar.KeptBefore(x.done, x.e, Amount.Months(x.months)) == x.done.AddMonths(x.months) <= x.e);

    [Fact]
    public void A_later_day_is_never_earlier_months_later() =>
        Arbitrary.Holds(
            from day in Arbitrary.Days from months in Gen.Choose(-30, 30) from rule in Gen.Elements(Enum.GetValues<MonthEndRule>()) select (day, months, rule),
            x => MonthArithmetic.Add(x.day, x.months, x.rule) <= MonthArithmetic.Add(x.day.AddDays(1), x.months, x.rule));
}
