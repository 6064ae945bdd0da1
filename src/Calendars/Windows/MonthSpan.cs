namespace PolicyEngine.Calendars;

/// <summary>Walks the months of a span of days, giving the span's days in each. A mutable struct, so that walking allocates nothing.</summary>
internal struct MonthSpan
{
    private const int MonthsInYear = 12;

    private readonly int lastYear;
    private readonly int lastMonth;
    private readonly int lastDay;
    private int year;
    private int month;
    private int firstDay;

    /// <param name="from">The first day (inclusive).</param>
    /// <param name="to">The last day (inclusive), not before the first.</param>
    /// <param name="years">Days more than this many years after the first are left out.</param>
    public MonthSpan(DateOnly from, DateOnly to, int years)
    {
        from.Deconstruct(out year, out month, out firstDay);
        to.Deconstruct(out lastYear, out lastMonth, out lastDay);
        if (lastYear - year > years)
        {
            from.AddYears(years).Deconstruct(out lastYear, out lastMonth, out lastDay);
        }
    }

    public readonly int Year => year;

    public readonly int Month => month;

    /// <summary>The span's days in this month, as bits of <see cref="MonthDays"/>.</summary>
    public readonly uint Days => MonthDays.Span(firstDay, InLast ? lastDay : DateTime.DaysInMonth(year, month));

    private readonly bool InLast => month == lastMonth && year == lastYear;

    /// <summary>Steps to the next month; false where this one was the last.</summary>
    public bool Next()
    {
        if (InLast)
        {
            return false;
        }

        (year, month) = month == MonthsInYear ? (year + 1, 1) : (year, month + 1);
        firstDay = 1;
        return true;
    }
}
