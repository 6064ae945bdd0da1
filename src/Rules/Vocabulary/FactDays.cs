using PolicyEngine.Calendars;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>The day in Beijing that the bits of a date or an instant stand for.</summary>
public static class FactDays
{
    public static DateOnly DayOf(ValueKind kind, long bits) => kind == ValueKind.Instant
        ? BeijingTime.DayOf(new DateTimeOffset(bits, TimeSpan.Zero))
        : DateOnly.FromDayNumber((int)bits);
}
