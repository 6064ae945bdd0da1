namespace PolicyEngine.Calendars;

/// <summary>The days of one month as bits (bit 0 is the 1st). Bits beyond the month's end carry no meaning.</summary>
/// <param name="Sure">Days that lie in the window.</param>
/// <param name="Possible">Days that lie in it or may; holds all of <paramref name="Sure"/>.</param>
internal readonly record struct MonthDays(uint Sure, uint Possible)
{
    /// <summary>Thirty-one days.</summary>
    public const uint AllDays = 0x7FFF_FFFF;

    public static MonthDays None => default;

    public static MonthDays All => new(AllDays, AllDays);

    public static MonthDays Exactly(uint days) => new(days, days);

    public static MonthDays Maybe(uint days) => new(0, days);

    public static MonthDays operator &(MonthDays a, MonthDays b) => new(a.Sure & b.Sure, a.Possible & b.Possible);

    public static MonthDays operator |(MonthDays a, MonthDays b) => new(a.Sure | b.Sure, a.Possible | b.Possible);

    /// <summary>The bits of the days first–last (inclusive, from 1).</summary>
    public static uint Span(int first, int last) => (AllDays >> (31 - last)) & (AllDays << (first - 1));
}
