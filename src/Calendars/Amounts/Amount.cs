using System.Globalization;

namespace PolicyEngine.Calendars;

/// <summary>An amount of time as a document writes it: 48 hours, 7 working days, one month.</summary>
/// <param name="Value">How many. A negative amount counts the other way.</param>
/// <param name="Unit">Of what. Amounts in different units do not compare: 30 days is neither more nor less than a month.</param>
public readonly record struct Amount(int Value, TimeUnit Unit)
{
    public static Amount Hours(int value) => new(value, TimeUnit.Hours);

    public static Amount Days(int value) => new(value, TimeUnit.Days);

    public static Amount WorkingDays(int value) => new(value, TimeUnit.WorkingDays);

    public static Amount Months(int value) => new(value, TimeUnit.Months);

    /// <summary>As policy files write it: <c>20 workingDays</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} {Word(Unit)}");

    /// <summary>The unit's word in policy files.</summary>
    public static string Word(TimeUnit unit) => unit switch
    {
        TimeUnit.Hours => "hours",
        TimeUnit.Days => "days",
        TimeUnit.WorkingDays => "workingDays",
        TimeUnit.Months => "months",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "This is no unit of time."),
    };

    /// <summary>The unit that policy files write with this word (exact case); false where there is none.</summary>
    public static bool TryUnit(string word, out TimeUnit unit)
    {
        foreach (var candidate in Enum.GetValues<TimeUnit>())
        {
            if (Word(candidate) == word)
            {
                unit = candidate;
                return true;
            }
        }

        unit = default;
        return false;
    }
}
