using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

public class DateInYearTests
{
    [Fact]
    public void The_end_of_december_of_the_year_before_the_plan()
    {
        var due = new YearlyDue("planYear", -1, 12, null).Resolve(Calendar, DueAnchor.InYear(2024));

        due.Due.ShouldBe(Day("2023-12-31"));
        due.Counted.ShouldBe("planYear 2024 - 1, 12-end");
        due.Provisional.ShouldBeFalse();
    }

    [Theory]
    [InlineData(2023, "2023-02-28")]
    [InlineData(2024, "2024-02-29")]
    public void The_29th_of_february_is_the_months_end_in_a_common_year(int year, string due)
    {
        new YearlyDue("year", 0, 2, 29).Resolve(Calendar, DueAnchor.InYear(year)).Due.ShouldBe(Day(due));
        new YearlyDue("year", 0, 2, null).Resolve(Calendar, DueAnchor.InYear(year)).Due.ShouldBe(Day(due));
    }

    [Fact]
    public void The_year_may_be_that_of_a_day() =>
        new YearlyDue("issuedOn", 0, 3, 1).Resolve(Calendar, Day("2023-08-10")).Due.ShouldBe(Day("2023-03-01"));

    [Fact]
    public void A_fixed_day_needs_no_fact()
    {
        var rule = new FixedDue(Day("2016-10-10"));

        rule.Fact.ShouldBeNull();
        rule.Resolve(Calendar, DueAnchor.None).Due.ShouldBe(Day("2016-10-10"));
        rule.Resolve(Calendar, DueAnchor.None).Counted.ShouldBe("2016-10-10");
    }

    [Fact]
    public void Impossible_dates_and_years_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new YearlyDue("year", 0, 13, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new YearlyDue("year", 0, 2, 30));
        Should.Throw<ArgumentOutOfRangeException>(() => new YearlyDue("year", 0, 4, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new YearlyDue("year", -1, 4, 1).Resolve(Calendar, DueAnchor.InYear(1))).Message.ShouldContain("'year'");
        Should.Throw<ArgumentException>(() => new YearlyDue("year", 0, 4, 1).Resolve(Calendar, DueAnchor.None)).Message.ShouldContain("'year' needs a year");
    }
}
