namespace PolicyEngine.Calendars;

// The working days of one month.
public sealed partial class WorkingDayCalendar
{
    /// <summary>How many working days the month has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year or month.</exception>
    public int WorkingDaysInMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return table.OrdinalThrough(MonthArithmetic.LastDayOf(year, month).DayNumber) - table.OrdinalThrough(first.DayNumber - 1);
    }

    /// <summary>The n-th working day of the month; counted from its end where negative (-1 is the last).</summary>
    /// <returns>The day, or null where the month has not that many working days.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year or month, or <paramref name="n"/> is 0.</exception>
    public CountedDay? NthWorkingDayOfMonth(int year, int month, int n)
    {
        ArgumentOutOfRangeException.ThrowIfZero(n);
        var inMonth = WorkingDaysInMonth(year, month);
        var position = n > 0 ? n : (long)inMonth + n + 1;
        if (position < 1 || position > inMonth)
        {
            return null;
        }

        var before = table.OrdinalThrough(new DateOnly(year, month, 1).DayNumber - 1);
        var day = table.Day(before + position);
        return new CountedDay(day, IsProvisional(day));
    }
}
