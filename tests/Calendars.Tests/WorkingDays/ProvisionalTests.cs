using System.Text;
using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

public class ProvisionalTests
{
    [Fact]
    public void A_count_that_stays_in_the_table_is_certain() =>
        Calendar.AddWorkingDays(Day("2026-12-24"), 5).ShouldBe(new CountedDay(Day("2026-12-31"), false));

    [Fact]
    public void A_count_that_leaves_the_table_goes_by_weekdays_and_says_so() =>
        Calendar.AddWorkingDays(Day("2026-12-24"), 6).ShouldBe(new CountedDay(Day("2027-01-01"), true));

    [Fact]
    public void The_first_day_is_not_counted_and_so_does_not_make_a_count_provisional()
    {
        Calendar.AddWorkingDays(Day("2027-01-01"), -1).ShouldBe(new CountedDay(Day("2026-12-31"), false));
        Calendar.AddWorkingDays(Day("2015-12-31"), 1).ShouldBe(new CountedDay(Day("2016-01-04"), false));
        Calendar.AddWorkingDays(Day("2015-12-30"), 1).ShouldBe(new CountedDay(Day("2015-12-31"), true));
    }

    [Fact]
    public void A_year_left_out_between_two_notices_is_provisional_too()
    {
        var calendar = WorkingDayCalendar.Parse("""
            { "2020": { "holidays": ["2020-12-31"], "workdays": [] }, "2022": { "holidays": ["2022-01-03"], "workdays": [] } }
            """u8);

        calendar.IsProvisional(Day("2021-06-01")).ShouldBeTrue();
        calendar.IsProvisional(Day("2022-06-01")).ShouldBeFalse();
        calendar.AddWorkingDays(Day("2020-12-30"), 1).ShouldBe(new CountedDay(Day("2021-01-01"), true));
        calendar.AddWorkingDays(Day("2020-12-29"), 262).Provisional.ShouldBeTrue();
        calendar.AddWorkingDays(Day("2022-01-01"), 1).ShouldBe(new CountedDay(Day("2022-01-04"), false));
    }

    [Fact]
    public void Next_years_notice_makes_the_same_count_certain()
    {
        var before = Encoding.UTF8.GetString(Bytes).TrimEnd().TrimEnd('}');
        var calendar = WorkingDayCalendar.Parse(Encoding.UTF8.GetBytes(
            before + """, "2027": { "holidays": ["2027-01-01", "2027-01-02", "2027-01-03"], "workdays": [] } }"""));

        calendar.AddWorkingDays(Day("2026-12-24"), 6).ShouldBe(new CountedDay(Day("2027-01-04"), false));
    }

    [Fact]
    public void Natural_days_and_months_are_never_provisional()
    {
        Calendar.Add(Day("2040-01-31"), Amount.Days(10)).ShouldBe(new CountedDay(Day("2040-02-10"), false));
        Calendar.Add(Day("2040-01-31"), Amount.Months(1)).ShouldBe(new CountedDay(Day("2040-02-29"), false));
    }

    [Fact]
    public void Counts_reach_the_ends_of_time_and_are_refused_beyond()
    {
        Calendar.IsWorkingDay(DateOnly.MinValue).ShouldBeTrue();
        Calendar.WorkingDaysBetween(DateOnly.MinValue, DateOnly.MaxValue).ShouldBeGreaterThan(2_600_000);
        Calendar.AddWorkingDays(DateOnly.MaxValue, -1).Date.ShouldBe(Day("9999-12-30"));
        Calendar.AddWorkingDays(Day("0001-01-03"), -2).Date.ShouldBe(DateOnly.MinValue);
        Should.Throw<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(DateOnly.MaxValue, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(DateOnly.MinValue, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(FirstDay, int.MaxValue));
        Should.Throw<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(FirstDay, int.MinValue));
    }
}
