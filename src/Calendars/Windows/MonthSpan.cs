namespace PolicyEngine.Calendars;

/// <summary>Walks the months of a span of days, giving the span's days in each. A mutable struct, so that walking allocates nothing.</summary>
internal struct MonthSpan
{
    private readonly DateOnly from;
    private readonly DateOnly to;
    private readonly int lastMonth;
    private int month;

    /// <param name="from">The first day (inclusive).</param>
    /// <param name="to">The last day (inclusive), not before the first.</param>
    /// <param name="years">Days more than this many years after the first are left out.</param>
    public MonthSpan(DateOnly from, DateOnly to, int years)
    {
        this.from = from;
        this.to = to.Year - from.Year > years ? from.AddYears(years) : to;
        month = Index(from) - 1;
        lastMonth = Index(this.to);
    }

    public readonly int Year => month / 12;

    public readonly int Month => (month % 12) + 1;

    /// <summary>The span's days in this month, as bits of <see cref="MonthDays"/>.</summary>
    public readonly uint Days => MonthDays.Span(
        month == Index(from) ? from.Day : 1,
        month == lastMonth ? to.Day : DateTime.DaysInMonth(Year, Month));

    public bool Next()
    {
        month++;
        return month <= lastMonth;
    }

    private static int Index(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
