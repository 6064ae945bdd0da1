namespace PolicyEngine.Calendars;

/// <summary>Monday to Friday, by arithmetic alone: what a working day is where no notice says otherwise.</summary>
internal static class Weekdays
{
    private const int DaysInWeek = 7;
    private const int WorkingDaysInWeek = 5;

    // Day number 0 (1 January of the year 1) is a Monday in the proleptic Gregorian calendar.
    public static bool Contains(DateOnly day) => day.DayNumber % DaysInWeek < WorkingDaysInWeek;

    /// <summary>How many weekdays there are from day number 0 through this one (inclusive); -1 gives 0.</summary>
    public static int CountThrough(int dayNumber)
    {
        var days = dayNumber + 1;
        return ((days / DaysInWeek) * WorkingDaysInWeek) + Math.Min(days % DaysInWeek, WorkingDaysInWeek);
    }

    /// <summary>The day number of the n-th weekday (from 1) since day number 0.</summary>
    public static long Nth(long n) => (((n - 1) / WorkingDaysInWeek) * DaysInWeek) + ((n - 1) % WorkingDaysInWeek);
}
