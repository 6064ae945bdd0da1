namespace PolicyEngine.Calendars;

/// <summary>
/// Days and wall times in Beijing: the only zone that official documents mean. China has kept one offset without
/// daylight saving since 1991, so a fixed offset is exact for every document this product can carry.
/// </summary>
public static class BeijingTime
{
    /// <summary>UTC+8.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The same moment, read on a clock in Beijing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment lies in the last eight hours of the year 9999 (UTC).</exception>
    public static DateTimeOffset In(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>
    /// The Beijing day on which the moment lies. Midnight belongs to the day that begins: 30 June 24:00 is 1 July.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment lies in the last eight hours of the year 9999 (UTC).</exception>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(In(instant).DateTime);

    /// <summary>The wall time in Beijing at that moment.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(In(instant).DateTime);

    /// <summary>The moment at which a clock in Beijing shows this day and time.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);

    /// <summary>The first moment of the day (inclusive).</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The last moment that still belongs to the day (inclusive): one tick before the next midnight.</summary>
    public static DateTimeOffset LastMomentOf(DateOnly day) => At(day, TimeOnly.MaxValue);

    /// <summary>The Beijing day that the injected clock shows.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());
}
