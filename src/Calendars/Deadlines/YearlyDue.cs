using System.Globalization;

namespace PolicyEngine.Calendars;

/// <summary>Due on a day of a year that a fact gives: "by the end of December of the year before the plan's".</summary>
public sealed record YearlyDue : DueRule
{
    private const int SomeLeapYear = 2000;

    /// <param name="yearFact">The fact that holds the year (a number, or a day of which the year is taken).</param>
    /// <param name="yearOffset">Years added to it: -1 is the year before.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">The day of the month, or null for its last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month, or it never has that day.</exception>
    public YearlyDue(string yearFact, int yearOffset, int month, int? day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        if (day is { } given && (given < 1 || given > DateTime.DaysInMonth(SomeLeapYear, month)))
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "The month never has that day.");
        }

        (YearFact, YearOffset, Month, Day) = (yearFact, yearOffset, month, day);
    }

    public string YearFact { get; }

    public int YearOffset { get; }

    public int Month { get; }

    /// <summary>Null is the last day of the month. 29 February is 28 February in a common year.</summary>
    public int? Day { get; }

    public override string Fact => YearFact;

    private protected override (CountedDay Day, DateTimeOffset? Moment) Name(WorkingDayCalendar calendar, DueAnchor anchor)
    {
        var given = anchor.Year ?? throw new ArgumentException($"'{YearFact}' needs a year.", nameof(anchor));
        var year = (long)given + YearOffset;
        if (year < DateOnly.MinValue.Year || year > DateOnly.MaxValue.Year)
        {
            throw new ArgumentOutOfRangeException(nameof(anchor), year, $"The year that '{YearFact}' leads to lies outside 1 to 9999.");
        }

        var last = MonthArithmetic.LastDayOf((int)year, Month);
        var day = Day is { } number && number < last.Day ? new DateOnly((int)year, Month, number) : last;
        return (new CountedDay(day, false), null);
    }

    internal override string Describe(DueAnchor anchor)
    {
        var day = Day is { } number ? number.ToString("D2", CultureInfo.InvariantCulture) : "end";
        var offset = YearOffset == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {(YearOffset < 0 ? '-' : '+')} {Math.Abs((long)YearOffset)}");
        return string.Create(CultureInfo.InvariantCulture, $"{YearFact} {anchor.Year}{offset}, {Month:D2}-{day}");
    }
}
