namespace PolicyEngine.Calendars;

/// <summary>The quarters of the calendar year: January to March is the first.</summary>
public static class CalendarQuarter
{
    private const int MonthsInQuarter = 3;

    /// <summary>1 to 4.</summary>
    public static int Of(DateOnly day) => ((day.Month - 1) / MonthsInQuarter) + 1;

    /// <summary>The first day of the quarter in which the day lies (inclusive).</summary>
    public static DateOnly Start(DateOnly day) => new(day.Year, ((Of(day) - 1) * MonthsInQuarter) + 1, 1);

    /// <summary>The last day of the quarter in which the day lies (inclusive).</summary>
    public static DateOnly End(DateOnly day) => MonthArithmetic.LastDayOf(day.Year, Of(day) * MonthsInQuarter);
}
