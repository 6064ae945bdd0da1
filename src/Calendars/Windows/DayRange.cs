using System.Globalization;

namespace PolicyEngine.Calendars;

/// <summary>Days of the month, both ends inclusive. Days that a month does not have are left out: 29–31 is empty in a February of 28.</summary>
public readonly record struct DayRange
{
    private const int LongestMonth = 31;

    /// <exception cref="ArgumentOutOfRangeException">A day is not 1 to 31, or the last is before the first.</exception>
    public DayRange(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, LongestMonth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        (From, To) = (from, to);
    }

    public int From { get; }

    public int To { get; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");
}
