namespace PolicyEngine.Calendars;

/// <summary>
/// Which days are working days: Monday to Friday without the State Council's holidays, plus its make-up days.
/// A year without a notice is plain weekdays, and what is counted through it is <em>provisional</em>.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. Counting costs the same for any distance and allocates nothing:
/// working days are numbered once, when the calendar is made. In every count the first day is not counted
/// (开始的当日不计入), and the day reached is itself still in time.
/// </remarks>
public sealed partial class WorkingDayCalendar
{
    private readonly NoticedYears noticed;
    private readonly IReadOnlyDictionary<DateOnly, bool> worksOn;
    private readonly WorkingDayTable table;

    private WorkingDayCalendar(NoticedYears noticed, IReadOnlyDictionary<DateOnly, bool> worksOn)
    {
        (this.noticed, this.worksOn) = (noticed, worksOn);

        // Local days may lie beyond the notices: the arrays then reach further than what is certain.
        var firstYear = worksOn.Count == 0 ? noticed.First : Math.Min(noticed.First, worksOn.Keys.Min().Year);
        var lastYear = worksOn.Count == 0 ? noticed.Last : Math.Max(noticed.Last, worksOn.Keys.Max().Year);
        table = new WorkingDayTable(firstYear, lastYear, worksOn);
    }

    /// <summary>The first day of the first year with a notice.</summary>
    public DateOnly FirstDay => new(noticed.First, 1, 1);

    /// <summary>The last day (inclusive) of the last year with a notice.</summary>
    public DateOnly LastDay => MonthArithmetic.LastDayOf(noticed.Last, 12);

    /// <summary>
    /// Reads a table <c>{ "2026": { "holidays": ["yyyy-MM-dd", …], "workdays": […] }, … }</c>, UTF-8 with or without
    /// byte-order mark. Make-up days are <c>workdays</c>; week-ends need not be listed as holidays, and may be.
    /// </summary>
    /// <param name="file">What to call the table in errors.</param>
    /// <exception cref="CalendarFormatException">
    /// The text is not JSON, or a day is impossible, listed twice, both holiday and make-up day, under the wrong
    /// year, or a make-up day is no week-end. Every mistake is listed with its line.
    /// </exception>
    public static WorkingDayCalendar Parse(ReadOnlySpan<byte> utf8, string file = "working-day table")
    {
        var notices = NoticeReader.ReadTable(utf8, file);
        return new WorkingDayCalendar(
            new NoticedYears([.. notices.Select(n => n.Year!.Value)]),
            notices.SelectMany(n => n.WorksOn).ToDictionary());
    }

    /// <summary>The same calendar with local days, which prevail over the notices and over local days added before.</summary>
    /// <exception cref="CalendarFormatException">A day is both a local holiday and a local workday.</exception>
    public WorkingDayCalendar With(LocalDays additions)
    {
        var both = additions.Holidays.Intersect(additions.Workdays).Order().ToList();
        if (both.Count > 0)
        {
            throw new CalendarFormatException("local days", [.. both.Select(d => $"{d:yyyy-MM-dd} is both a holiday and a workday.")]);
        }

        var days = worksOn.ToDictionary();
        foreach (var day in additions.Holidays)
        {
            days[day] = false;
        }

        foreach (var day in additions.Workdays)
        {
            days[day] = true;
        }

        return new WorkingDayCalendar(noticed, days);
    }

    /// <summary>Whether offices work on that day; by plain weekdays where <see cref="IsProvisional"/>.</summary>
    public bool IsWorkingDay(DateOnly day) => table.Contains(day);

    /// <summary>True when the day's year has no notice. Local days do not change that.</summary>
    public bool IsProvisional(DateOnly day) => !noticed.Hold(day.Year, day.Year);

    /// <summary>
    /// The n-th working day after <paramref name="from"/> (before it where <paramref name="n"/> is negative). The day
    /// itself is not counted, whether it is a working day or not; 0 gives the day itself, even a rest day.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the years 1 to 9999.</exception>
    public CountedDay AddWorkingDays(DateOnly from, int n) => n switch
    {
        0 => new CountedDay(from, IsProvisional(from)),
        > 0 => Counted(from, table.Day((long)table.OrdinalThrough(from.DayNumber) + n)),
        _ => Counted(from, table.Day((long)table.OrdinalThrough(from.DayNumber - 1) + n + 1)),
    };

    /// <summary>
    /// How many working days there are from the day after <paramref name="a"/> through <paramref name="b"/>
    /// (inclusive); where b is earlier, the same of b and a, negative. The same day gives 0.
    /// </summary>
    public int WorkingDaysBetween(DateOnly a, DateOnly b) =>
        table.OrdinalThrough(b.DayNumber) - table.OrdinalThrough(a.DayNumber);

    /// <summary>The day itself if it is a working day, else the first one after it (顺延).</summary>
    public CountedDay WorkingDayOnOrAfter(DateOnly day) =>
        IsWorkingDay(day) ? AddWorkingDays(day, 0) : AddWorkingDays(day, 1);

    /// <summary>The day itself if it is a working day, else the last one before it.</summary>
    public CountedDay WorkingDayOnOrBefore(DateOnly day) =>
        IsWorkingDay(day) ? AddWorkingDays(day, 0) : AddWorkingDays(day, -1);

    // Whether the year changed while counting matters as much as where the count ended: a missing notice anywhere
    // on the way may shift the result. The first day is not counted, so its own year does not matter by itself.
    private CountedDay Counted(DateOnly from, DateOnly reached)
    {
        var (start, end) = from < reached ? (from.AddDays(1), reached) : (reached, from.AddDays(-1));
        return new CountedDay(reached, !noticed.Hold(start.Year, end.Year));
    }
}
