using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

public class LocalDaysTests
{
    private static readonly LocalDays Festival = new([Day("2023-04-24")], [Day("2023-04-22")]);

    [Fact]
    public void Local_days_prevail_over_the_notice_and_leave_the_national_calendar_as_it_was()
    {
        var local = Calendar.With(Festival);

        local.IsWorkingDay(Day("2023-04-24")).ShouldBeFalse();
        local.IsWorkingDay(Day("2023-04-22")).ShouldBeTrue();
        local.AddWorkingDays(Day("2023-04-21"), 3).Date.ShouldBe(Day("2023-04-25"));
        Calendar.IsWorkingDay(Day("2023-04-24")).ShouldBeTrue();
    }

    [Fact]
    public void A_national_make_up_day_can_be_off_locally() =>
        Calendar.With(new LocalDays([Day("2023-04-23")], [])).IsWorkingDay(Day("2023-04-23")).ShouldBeFalse();

    [Fact]
    public void Later_local_days_prevail_over_earlier_ones() =>
        Calendar.With(Festival).With(new LocalDays([], [Day("2023-04-24")])).IsWorkingDay(Day("2023-04-24")).ShouldBeTrue();

    [Fact]
    public void A_local_day_beyond_the_table_counts_but_makes_nothing_certain()
    {
        var local = Calendar.With(new LocalDays([Day("2030-03-04")], []));

        local.IsWorkingDay(Day("2030-03-04")).ShouldBeFalse();
        local.IsProvisional(Day("2030-03-04")).ShouldBeTrue();
        local.LastDay.ShouldBe(LastDay);
        local.AddWorkingDays(Day("2030-03-01"), 1).ShouldBe(new CountedDay(Day("2030-03-05"), true));
        local.AddWorkingDays(Day("2026-12-31"), 900).ShouldBe(new CountedDay(Nth(Day("2026-12-31"), 901), true));
    }

    [Fact]
    public void None_changes_nothing() =>
        Calendar.With(LocalDays.None).AddWorkingDays(Day("2020-09-25"), 20).Date.ShouldBe(Day("2020-10-29"));

    [Fact]
    public void A_day_cannot_be_both() =>
        Should.Throw<CalendarFormatException>(() => Calendar.With(new LocalDays([Day("2023-04-24")], [Day("2023-04-24")])))
            .Mistakes.ShouldHaveSingleItem().ShouldBe("2023-04-24 is both a holiday and a workday.");

    [Fact]
    public void Are_read_from_a_file_and_may_lie_in_any_year_and_on_any_weekday()
    {
        var days = LocalDays.Parse("""{ "holidays": ["2023-04-24", "2024-04-11"], "workdays": ["2023-04-25"] }"""u8);

        days.Holidays.ShouldBe([Day("2023-04-24"), Day("2024-04-11")]);
        days.Workdays.ShouldBe([Day("2023-04-25")]);
    }
}
