namespace PolicyEngine.Calendars;

/// <summary>Counting in calendar months under a declared month-end rule.</summary>
public static class MonthArithmetic
{
    /// <summary>The last day of the month (inclusive).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year or month.</exception>
    public static DateOnly LastDayOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    /// <summary>The corresponding day <paramref name="months"/> months later (earlier where negative).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the years 1 to 9999, or the rule is unknown.</exception>
    public static DateOnly Add(DateOnly from, int months, MonthEndRule rule = MonthEndRule.LastDay)
    {
        // The framework takes the last day where there is no corresponding one: exactly MonthEndRule.LastDay.
        var clamped = from.AddMonths(months);
        return rule switch
        {
            MonthEndRule.LastDay => clamped,
            MonthEndRule.EndToEnd => from == LastDayOf(from.Year, from.Month) ? LastDayOf(clamped.Year, clamped.Month) : clamped,
            MonthEndRule.FirstOfNext => clamped.Day == from.Day ? clamped : clamped.AddDays(1),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "This is no month-end rule."),
        };
    }

    /// <summary>
    /// The latest day from which <paramref name="months"/> months, counted forward, have passed by
    /// <paramref name="event"/> (inclusive). Not always the day that many months back: of an event on 28 February,
    /// one month has passed since 28, 29, 30 and 31 January alike.
    /// </summary>
    public static DateOnly LatestBefore(DateOnly @event, int months)
    {
        var latest = @event.AddMonths(-months);

        // Counting back and forth loses at most three days (31 to 28), so this ends at once.
        while (latest < DateOnly.MaxValue && latest.AddDays(1).AddMonths(months) <= @event)
        {
            latest = latest.AddDays(1);
        }

        return latest;
    }
}
