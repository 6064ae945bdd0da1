using System.Globalization;

namespace PolicyEngine.Calendars;

/// <summary>
/// Months, days of the month and weekdays, all of which must fit; what is not given does not restrict. With
/// floating days, some of the fitting days of each month are the window, declared by people and not computable:
/// a fitting day is <see cref="WindowAnswer.Unknown"/>, any other is not in the window.
/// </summary>
public sealed record RecurringWindow : TimeWindow
{
    private const int MonthsInYear = 12;
    private const int DaysInWeek = 7;
    private const ulong EveryWeekStart = 0b1_0000001_0000001_0000001_0000001_0000001;

    private const byte AllWeekdays = (1 << DaysInWeek) - 1;

    private readonly ushort months = (1 << MonthsInYear) - 1;
    private readonly uint days = MonthDays.AllDays;
    private readonly byte weekdays = AllWeekdays;

    /// <param name="months">1 to 12.</param>
    /// <param name="days">Ranges within the month; a day fits that lies in one of them.</param>
    /// <param name="weekdays">By the calendar: make-up days and holidays do not change what day of the week it is.</param>
    /// <param name="floatingPerMonth">How many days a month people declare.</param>
    /// <exception cref="ArgumentException">Nothing is given, a given list is empty, or a number is out of its range.</exception>
    public RecurringWindow(
        IEnumerable<int>? months = null,
        IEnumerable<DayRange>? days = null,
        IEnumerable<DayOfWeek>? weekdays = null,
        int? floatingPerMonth = null)
    {
        if (months is null && days is null && weekdays is null && floatingPerMonth is null)
        {
            throw new ArgumentException("A recurring window restricts something: months, days, weekdays or floating days.");
        }

        if (months is not null)
        {
            this.months = (ushort)Bits(months, m => m is >= 1 and <= MonthsInYear ? 1u << (m - 1) : 0, nameof(months));
        }

        if (days is not null)
        {
            // A default range (0-0) was never checked by its constructor.
            this.days = Bits(days, r => r.From >= 1 ? MonthDays.Span(r.From, r.To) : 0, nameof(days));
        }

        if (weekdays is not null)
        {
            this.weekdays = (byte)Bits(weekdays, w => Enum.IsDefined(w) ? 1u << MondayFirst(w) : 0, nameof(weekdays));
        }

        if (floatingPerMonth is { } floating && floating is < 1 or > 31)
        {
            throw new ArgumentOutOfRangeException(nameof(floatingPerMonth), floatingPerMonth, "A month has 1 to 31 floating days.");
        }

        FloatingPerMonth = floatingPerMonth;
    }

    /// <summary>The months that fit, ascending; all twelve where months do not restrict.</summary>
    public IReadOnlyList<int> Months => [.. Enumerable.Range(1, MonthsInYear).Where(m => (months & (1 << (m - 1))) != 0)];

    /// <summary>The days of the month that fit, ascending; all 31 where days do not restrict.</summary>
    public IReadOnlyList<int> Days => [.. Enumerable.Range(1, 31).Where(d => (days & (1u << (d - 1))) != 0)];

    /// <summary>The weekdays that fit, Monday first; all seven where weekdays do not restrict.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays =>
        [.. Enumerable.Range(0, DaysInWeek).Where(w => (weekdays & (1 << w)) != 0).Select(w => (DayOfWeek)((w + 1) % DaysInWeek))];

    /// <summary>How many floating days a month has, or null where the window is computable.</summary>
    public int? FloatingPerMonth { get; }

    public override string ToString()
    {
        var parts = new List<string>();
        if (Months is { Count: < MonthsInYear } m)
        {
            parts.Add($"months {string.Join(",", m)}");
        }

        if (Days is { Count: < 31 } d)
        {
            parts.Add($"days {string.Join(",", d)}");
        }

        if (Weekdays is { Count: < DaysInWeek } w)
        {
            parts.Add($"weekdays {string.Join(",", w.Select(x => x.ToString()[..3].ToLowerInvariant()))}");
        }

        if (FloatingPerMonth is { } floating)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{floating} floating days a month"));
        }

        return parts.Count == 0 ? "always" : string.Join("; ", parts);
    }

    internal override MonthDays DaysOf(string? cls, int year, int month)
    {
        if ((months & (1 << (month - 1))) == 0)
        {
            return MonthDays.None;
        }

        var fitting = weekdays == AllWeekdays ? days : days & OnWeekdays(year, month);
        return FloatingPerMonth is null ? MonthDays.Exactly(fitting) : MonthDays.Maybe(fitting);
    }

    // The week's bits, repeated over the month and shifted so that bit 0 is the weekday of the 1st.
    private uint OnWeekdays(int year, int month)
    {
        var firstWeekday = new DateOnly(year, month, 1).DayNumber % DaysInWeek;
        return (uint)((weekdays * EveryWeekStart) >> firstWeekday) & MonthDays.AllDays;
    }

    private static int MondayFirst(DayOfWeek day) => ((int)day + DaysInWeek - 1) % DaysInWeek;

    private static uint Bits<T>(IEnumerable<T> items, Func<T, uint> bits, string parameter)
    {
        var all = 0u;
        foreach (var item in items)
        {
            var own = bits(item);
            all |= own != 0 ? own : throw new ArgumentOutOfRangeException(parameter, item, "There is no such month, day or weekday.");
        }

        return all != 0 ? all : throw new ArgumentException("A list that is given names at least one.", parameter);
    }
}
