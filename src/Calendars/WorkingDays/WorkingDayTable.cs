namespace PolicyEngine.Calendars;

/// <summary>
/// The working days numbered in one sequence over all time, so that adding is one look-up to a number and one back.
/// Number 1 is the first working day of the table; numbers below lie before it, numbers above its total after it.
/// Inside the table both directions are arrays; outside, weekday arithmetic.
/// </summary>
internal sealed class WorkingDayTable
{
    private readonly int first;
    private readonly int last;
    private readonly int[] countThrough;
    private readonly int[] workingDays;

    /// <param name="firstYear">The first year that the arrays hold.</param>
    /// <param name="lastYear">The last year that they hold (inclusive).</param>
    /// <param name="worksOn">The days that differ from plain weekdays; all of them in those years.</param>
    public WorkingDayTable(int firstYear, int lastYear, IReadOnlyDictionary<DateOnly, bool> worksOn)
    {
        first = new DateOnly(firstYear, 1, 1).DayNumber;
        last = MonthArithmetic.LastDayOf(lastYear, 12).DayNumber;
        countThrough = new int[last - first + 1];
        var days = new List<int>(countThrough.Length);
        for (var number = first; number <= last; number++)
        {
            var day = DateOnly.FromDayNumber(number);
            if (worksOn.TryGetValue(day, out var works) ? works : Weekdays.Contains(day))
            {
                days.Add(number);
            }

            countThrough[number - first] = days.Count;
        }

        workingDays = [.. days];
    }

    public bool Contains(DateOnly day)
    {
        var at = day.DayNumber - first;
        return (uint)at < (uint)countThrough.Length
            ? countThrough[at] != (at == 0 ? 0 : countThrough[at - 1])
            : Weekdays.Contains(day);
    }

    /// <summary>The number of the last working day on or before this day number, which may be -1 (before all days).</summary>
    public int OrdinalThrough(int dayNumber) =>
        dayNumber < first ? Weekdays.CountThrough(dayNumber) - Weekdays.CountThrough(first - 1)
        : dayNumber > last ? workingDays.Length + Weekdays.CountThrough(dayNumber) - Weekdays.CountThrough(last)
        : countThrough[dayNumber - first];

    /// <summary>The working day of that number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the years 1 to 9999.</exception>
    public DateOnly Day(long ordinal)
    {
        if (ordinal >= 1 && ordinal <= workingDays.Length)
        {
            return DateOnly.FromDayNumber(workingDays[ordinal - 1]);
        }

        var nth = ordinal < 1
            ? ordinal + Weekdays.CountThrough(first - 1)
            : ordinal - workingDays.Length + Weekdays.CountThrough(last);
        var number = nth < 1 ? -1 : Weekdays.Nth(nth);
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : throw new ArgumentOutOfRangeException(nameof(ordinal), "The count of working days leaves the years 1 to 9999.");
    }
}
