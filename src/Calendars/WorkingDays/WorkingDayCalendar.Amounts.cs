namespace PolicyEngine.Calendars;

// Counting with amounts of time, and keeping to them.
public sealed partial class WorkingDayCalendar
{
    /// <summary>The day that amount later (first day not counted).</summary>
    /// <param name="monthEnd">What months do where there is no corresponding day; other units do not read it.</param>
    /// <exception cref="ArgumentException">The amount is in hours: a day has no time of day to count them from.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the years 1 to 9999.</exception>
    public CountedDay Add(DateOnly from, Amount amount, MonthEndRule monthEnd = MonthEndRule.LastDay) => amount.Unit switch
    {
        TimeUnit.Days => new CountedDay(from.AddDays(amount.Value), false),
        TimeUnit.WorkingDays => AddWorkingDays(from, amount.Value),
        TimeUnit.Months => new CountedDay(MonthArithmetic.Add(from, amount.Value, monthEnd), false),
        TimeUnit.Hours => throw HoursOnDay(nameof(amount)),
        _ => throw new ArgumentOutOfRangeException(nameof(amount), amount.Unit, "This is no unit of time."),
    };

    /// <summary>The day that amount earlier (first day not counted).</summary>
    /// <inheritdoc cref="Add(DateOnly, Amount, MonthEndRule)"/>
    public CountedDay Subtract(DateOnly from, Amount amount, MonthEndRule monthEnd = MonthEndRule.LastDay) =>
        Add(from, Opposite(amount), monthEnd);

    /// <summary>
    /// The moment that amount later, in Beijing time. Hours are natural hours; days and months keep the wall time.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The amount is in working days: such a period ends with its last day, not at a time of day. Count from
    /// <see cref="BeijingTime.DayOf"/> instead, which also says whether the count is provisional.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The moment lies outside the years 1 to 9999.</exception>
    public DateTimeOffset Add(DateTimeOffset from, Amount amount, MonthEndRule monthEnd = MonthEndRule.LastDay)
    {
        var beijing = BeijingTime.In(from);
        return amount.Unit switch
        {
            TimeUnit.Hours => beijing.AddHours(amount.Value),
            TimeUnit.Days => beijing.AddDays(amount.Value),
            TimeUnit.Months => BeijingTime.At(
                MonthArithmetic.Add(BeijingTime.DayOf(from), amount.Value, monthEnd), BeijingTime.TimeOf(from)),
            TimeUnit.WorkingDays => throw new ArgumentException("Working days are counted from a day, not from a time of day.", nameof(amount)),
            _ => throw new ArgumentOutOfRangeException(nameof(amount), amount.Unit, "This is no unit of time."),
        };
    }

    /// <summary>The moment that amount earlier, in Beijing time.</summary>
    /// <inheritdoc cref="Add(DateTimeOffset, Amount, MonthEndRule)"/>
    public DateTimeOffset Subtract(DateTimeOffset from, Amount amount, MonthEndRule monthEnd = MonthEndRule.LastDay) =>
        Add(from, Opposite(amount), monthEnd);

    /// <summary>
    /// The latest day on which something that must be done that amount before <paramref name="event"/> is still in
    /// time. Days and months are counted forward from that day and must have passed by the event (the corresponding
    /// day suffices); of working days it is the n-th one before the event.
    /// </summary>
    /// <inheritdoc cref="Add(DateOnly, Amount, MonthEndRule)" path="/exception"/>
    public CountedDay LatestBefore(DateOnly @event, Amount amount) => amount.Unit == TimeUnit.Months
        ? new CountedDay(MonthArithmetic.LatestBefore(@event, amount.Value), false)
        : Subtract(@event, amount);

    /// <summary>Whether <paramref name="done"/> is on or before the last day of that amount after <paramref name="anchor"/>.</summary>
    /// <inheritdoc cref="Add(DateOnly, Amount, MonthEndRule)" path="/exception"/>
    public bool KeptAfter(DateOnly done, DateOnly anchor, Amount amount) => done <= Add(anchor, amount).Date;

    /// <summary>
    /// Whether the moment <paramref name="done"/> is in time. Hours, days and months compare moments (inclusive);
    /// working days compare Beijing days, as their last day counts to its end.
    /// </summary>
    public bool KeptAfter(DateTimeOffset done, DateTimeOffset anchor, Amount amount) => amount.Unit == TimeUnit.WorkingDays
        ? KeptAfter(BeijingTime.DayOf(done), BeijingTime.DayOf(anchor), amount)
        : done <= Add(anchor, amount);

    /// <summary>
    /// Whether <paramref name="done"/> lies at least that amount before <paramref name="event"/>
    /// (<see cref="LatestBefore"/>, inclusive).
    /// </summary>
    /// <inheritdoc cref="Add(DateOnly, Amount, MonthEndRule)" path="/exception"/>
    public bool KeptBefore(DateOnly done, DateOnly @event, Amount amount) => done <= LatestBefore(@event, amount).Date;

    /// <summary>
    /// Whether the moment <paramref name="done"/> lies at least that amount before: of hours, days and months,
    /// done + amount ≤ event, so that 48 hours exactly suffice and a second less does not; working days compare
    /// Beijing days.
    /// </summary>
    public bool KeptBefore(DateTimeOffset done, DateTimeOffset @event, Amount amount) => amount.Unit == TimeUnit.WorkingDays
        ? KeptBefore(BeijingTime.DayOf(done), BeijingTime.DayOf(@event), amount)
        : Add(done, amount) <= @event;

    private static Amount Opposite(Amount amount) => amount with { Value = checked(-amount.Value) };

    private static ArgumentException HoursOnDay(string parameter) =>
        new("Hours are counted from a moment; a day has no time of day.", parameter);
}
