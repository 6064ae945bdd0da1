using System.Numerics;

namespace PolicyEngine.Calendars;

/// <summary>
/// The days on which something may be done, recurring every year: June and September, the 1st to the 20th of each
/// month, Mondays, or one of these for each class of object or place. Days are Beijing days, so that 30 June ends
/// at its midnight.
/// </summary>
/// <remarks>
/// Immutable; answers allocate nothing. A span is looked at month by month, and no further than
/// <see cref="HorizonYears"/>, however long it is. A span that ends before it begins holds no day: it is neither
/// covered nor touched.
/// </remarks>
public abstract record TimeWindow
{
    // Every year repeats one of 14 shapes (7 first weekdays, leap or not), and none stays away for more than 40
    // years (1872 to 1912): what does not happen in this span does not happen later.
    private const int HorizonYears = 48;

    private protected TimeWindow()
    {
    }

    /// <summary>Every day lies in it.</summary>
    public static TimeWindow Always { get; } = new AlwaysWindow();

    /// <summary>No day.</summary>
    public static TimeWindow Never { get; } = new NeverWindow();

    /// <summary>The classes that the window names, in ordinal order; none where it is the same for all.</summary>
    public virtual IReadOnlyList<string> Classes => [];

    /// <summary>True when the answer depends on the class of the object or place.</summary>
    public virtual bool ByClass => false;

    /// <summary>Whether every day <paramref name="from"/>–<paramref name="to"/> (inclusive) lies in the window.</summary>
    /// <param name="cls">
    /// The class of the object or place, exact case. A class that the window does not name has no days. Null when
    /// it is not known: the answer is then <see cref="WindowAnswer.Unknown"/> wherever some class would do.
    /// Windows that are not by class do not read it.
    /// </param>
    public WindowAnswer Covers(string? cls, DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return WindowAnswer.No;
        }

        var answer = WindowAnswer.Yes;
        var window = Within(cls);
        var span = new MonthSpan(from, to, HorizonYears);
        do
        {
            var days = window.DaysOf(cls, span.Year, span.Month);
            if ((span.Days & ~days.Possible) != 0)
            {
                return WindowAnswer.No;
            }

            if ((span.Days & ~days.Sure) != 0)
            {
                answer = WindowAnswer.Unknown;
            }
        }
        while (span.Next());

        return answer;
    }

    /// <summary>Whether at least one day <paramref name="from"/>–<paramref name="to"/> (inclusive) lies in the window.</summary>
    /// <inheritdoc cref="Covers" path="/param"/>
    public WindowAnswer Touches(string? cls, DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return WindowAnswer.No;
        }

        var answer = WindowAnswer.No;
        var window = Within(cls);
        var span = new MonthSpan(from, to, HorizonYears);
        do
        {
            var days = window.DaysOf(cls, span.Year, span.Month);
            if ((span.Days & days.Sure) != 0)
            {
                return WindowAnswer.Yes;
            }

            if ((span.Days & days.Possible) != 0)
            {
                answer = WindowAnswer.Unknown;
            }
        }
        while (span.Next());

        return answer;
    }

    /// <summary>Whether that one day lies in the window.</summary>
    /// <inheritdoc cref="Covers" path="/param"/>
    public WindowAnswer Contains(string? cls, DateOnly day) => Covers(cls, day, day);

    /// <summary>
    /// The first day on or after <paramref name="from"/> that surely lies in the window; null where there is none
    /// (a class that is not named, or only floating days).
    /// </summary>
    /// <inheritdoc cref="Covers" path="/param"/>
    public DateOnly? FirstDayOnOrAfter(string? cls, DateOnly from)
    {
        var window = Within(cls);
        var span = new MonthSpan(from, DateOnly.MaxValue, HorizonYears);
        do
        {
            var days = window.DaysOf(cls, span.Year, span.Month).Sure & span.Days;
            if (days != 0)
            {
                return new DateOnly(span.Year, span.Month, BitOperations.TrailingZeroCount(days) + 1);
            }
        }
        while (span.Next());

        return null;
    }

    /// <summary>
    /// What the window is for one class: a window that is by class no more. Callers that ask often take it once.
    /// </summary>
    /// <param name="cls">The class, exact case; one that is not named gives <see cref="Never"/>.</param>
    public virtual TimeWindow Of(string cls) => this;

    /// <summary>The window to ask month by month, with what the class decides already decided where that is free.</summary>
    private protected virtual TimeWindow Within(string? cls) => this;

    /// <summary>The window's days in one month.</summary>
    internal abstract MonthDays DaysOf(string? cls, int year, int month);
}
