using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

public class AmountTests
{
    [Fact]
    public void Reads_as_policy_files_write_it()
    {
        Amount.WorkingDays(20).ToString().ShouldBe("20 workingDays");
        foreach (var unit in Enum.GetValues<TimeUnit>())
        {
            Amount.TryUnit(Amount.Word(unit), out var read).ShouldBeTrue();
            read.ShouldBe(unit);
        }

        Amount.TryUnit("weeks", out _).ShouldBeFalse();
        Amount.TryUnit("Hours", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(TimeUnit.Days, "2024-03-10")]
    [InlineData(TimeUnit.WorkingDays, "2024-03-14")]
    [InlineData(TimeUnit.Months, "2024-12-29")]
    public void Each_unit_counts_days_its_own_way(TimeUnit unit, string expected) =>
        Calendar.Add(Day("2024-02-29"), new Amount(10, unit)).Date.ShouldBe(Day(expected));

    [Fact]
    public void A_day_has_no_time_to_count_hours_from()
    {
        Should.Throw<ArgumentException>(() => Calendar.Add(FirstDay, Amount.Hours(48))).Message.ShouldContain("no time of day");
        Should.Throw<ArgumentException>(() => Calendar.Subtract(FirstDay, Amount.Hours(48)));
        Should.Throw<ArgumentException>(() => Calendar.KeptBefore(FirstDay, LastDay, Amount.Hours(48)));
    }

    [Fact]
    public void Moments_count_natural_hours_and_keep_the_wall_time_in_Beijing()
    {
        var friday = DateTimeOffset.Parse("2023-03-10T02:30:00+00:00");

        Calendar.Add(friday, Amount.Hours(48)).ShouldBe(DateTimeOffset.Parse("2023-03-12T10:30:00+08:00"));
        Calendar.Add(friday, Amount.Hours(48)).Offset.ShouldBe(BeijingTime.Offset);
        Calendar.Add(friday, Amount.Days(2)).ShouldBe(DateTimeOffset.Parse("2023-03-12T10:30:00+08:00"));
        Calendar.Subtract(friday, Amount.Months(1)).ShouldBe(DateTimeOffset.Parse("2023-02-10T10:30:00+08:00"));
        Calendar.Add(DateTimeOffset.Parse("2023-01-30T20:00:00Z"), Amount.Months(1)).ShouldBe(DateTimeOffset.Parse("2023-02-28T04:00:00+08:00"));
    }

    [Fact]
    public void Moments_do_not_count_working_days() =>
        Should.Throw<ArgumentException>(() => Calendar.Add(BeijingTime.StartOf(FirstDay), Amount.WorkingDays(1)));
}
