using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

// Worked out by hand from the notices, for the deadlines that the five documents prescribe.
public class GoldenDateTests
{
    [Theory]
    [InlineData("2020-09-25", 20, "2020-10-29")] // National Day and Mid-Autumn together; two make-up days
    [InlineData("2020-12-18", 20, "2021-01-18")] // over New Year
    [InlineData("2021-04-28", 7, "2021-05-11")] // Labour Day, make-up day on Saturday 8 May
    [InlineData("2021-09-28", 7, "2021-10-13")] // National Day, make-up day on Saturday 9 October
    [InlineData("2016-09-28", 20, "2016-10-31")] // make-up days on 8 and 9 October
    [InlineData("2020-01-15", 20, "2020-02-19")] // the extended Spring Festival of 2020
    public void Counts_over_holidays_and_make_up_days(string from, int n, string due)
    {
        Calendar.AddWorkingDays(Day(from), n).ShouldBe(new CountedDay(Day(due), false));
        Calendar.WorkingDaysBetween(Day(from), Day(due)).ShouldBe(n);

        var resolved = new AnchoredDue("taskCompletedOn", Amount.WorkingDays(n)).Resolve(Calendar, Day(from));
        resolved.Due.ShouldBe(Day(due));
        resolved.Judge(Day(due)).Met.ShouldBeTrue();
        resolved.Judge(Day(due).AddDays(1)).Met.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2021-10-14", -3, "2021-10-11")]
    [InlineData("2021-10-11", -3, "2021-09-30")] // back over National Day; Saturday 9 October works
    [InlineData("2024-02-18", -1, "2024-02-09")] // a make-up Sunday back to New Year's Eve, which was a working day
    [InlineData("2023-04-23", -1, "2023-04-21")]
    public void Counts_backward(string from, int n, string expected) =>
        Calendar.AddWorkingDays(Day(from), n).Date.ShouldBe(Day(expected));

    [Fact]
    public void Friday_Saturday_and_Sunday_give_the_same_deadline()
    {
        var friday = Day("2023-03-10");
        var expected = Calendar.AddWorkingDays(friday, 20);

        Calendar.AddWorkingDays(friday.AddDays(1), 20).ShouldBe(expected);
        Calendar.AddWorkingDays(friday.AddDays(2), 20).ShouldBe(expected);
    }

    [Fact]
    public void Nought_working_days_are_the_day_itself_even_a_rest_day() =>
        Calendar.AddWorkingDays(Day("2023-03-11"), 0).ShouldBe(new CountedDay(Day("2023-03-11"), false));

    [Fact]
    public void The_next_and_the_last_working_day_of_a_holiday()
    {
        Calendar.WorkingDayOnOrAfter(Day("2021-10-03")).Date.ShouldBe(Day("2021-10-08"));
        Calendar.WorkingDayOnOrBefore(Day("2021-10-03")).Date.ShouldBe(Day("2021-09-30"));
        Calendar.WorkingDayOnOrAfter(Day("2021-10-09")).Date.ShouldBe(Day("2021-10-09"));
        Calendar.WorkingDayOnOrBefore(Day("2021-10-09")).Date.ShouldBe(Day("2021-10-09"));
    }
}
