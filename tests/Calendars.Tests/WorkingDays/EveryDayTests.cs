using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

public class EveryDayTests
{
    private const int FurthestCount = 45;

    [Fact]
    public void Each_day_of_the_table_works_or_rests_as_the_notices_say()
    {
        Calendar.FirstDay.ShouldBe(FirstDay);
        Calendar.LastDay.ShouldBe(LastDay);
        foreach (var day in AllDays(FirstDay.AddYears(-2), LastDay.AddYears(2)))
        {
            Calendar.IsWorkingDay(day).ShouldBe(IsWorkingDay(day), $"{day:yyyy-MM-dd}");
            Calendar.IsProvisional(day).ShouldBe(day < FirstDay || day > LastDay, $"{day:yyyy-MM-dd}");
        }
    }

    [Fact]
    public void From_each_day_the_nth_working_day_agrees_with_counting_by_finger()
    {
        foreach (var from in AllDays(FirstDay, LastDay))
        {
            for (var (n, day) = (1, from); n <= FurthestCount; n++)
            {
                day = Nth(day, 1);
                if (Calendar.AddWorkingDays(from, n).Date != day || Calendar.WorkingDaysBetween(from, day) != n)
                {
                    Assert.Fail($"{from:yyyy-MM-dd} + {n}: expected {day:yyyy-MM-dd}, was {Calendar.AddWorkingDays(from, n).Date:yyyy-MM-dd}");
                }
            }

            for (var (n, day) = (1, from); n <= FurthestCount; n++)
            {
                day = Nth(day, -1);
                if (Calendar.AddWorkingDays(from, -n).Date != day)
                {
                    Assert.Fail($"{from:yyyy-MM-dd} - {n}: expected {day:yyyy-MM-dd}, was {Calendar.AddWorkingDays(from, -n).Date:yyyy-MM-dd}");
                }
            }
        }
    }

    [Fact]
    public void Each_working_day_of_each_month_has_its_number()
    {
        for (var first = FirstDay; first <= LastDay; first = first.AddMonths(1))
        {
            var expected = AllDays(first, first.AddMonths(1).AddDays(-1)).Where(IsWorkingDay).ToList();
            Calendar.WorkingDaysInMonth(first.Year, first.Month).ShouldBe(expected.Count);
            for (var n = 1; n <= expected.Count; n++)
            {
                Calendar.NthWorkingDayOfMonth(first.Year, first.Month, n).ShouldBe(new CountedDay(expected[n - 1], false));
                Calendar.NthWorkingDayOfMonth(first.Year, first.Month, -n).ShouldBe(new CountedDay(expected[^n], false));
            }

            Calendar.NthWorkingDayOfMonth(first.Year, first.Month, expected.Count + 1).ShouldBeNull();
            Calendar.NthWorkingDayOfMonth(first.Year, first.Month, -expected.Count - 1).ShouldBeNull();
        }
    }

    [Fact]
    public void There_is_no_noughth_working_day_of_a_month() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Calendar.NthWorkingDayOfMonth(2023, 3, 0));
}
