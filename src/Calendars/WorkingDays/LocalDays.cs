namespace PolicyEngine.Calendars;

/// <summary>
/// Days on which one place departs from the national arrangement: a regional festival, an emergency closure, a
/// local make-up day. They prevail over the national notice, and do not turn a provisional year into a certain one.
/// </summary>
/// <param name="Holidays">Days off here.</param>
/// <param name="Workdays">Days of work here, rest days elsewhere.</param>
public sealed record LocalDays(IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> Workdays)
{
    public static LocalDays None { get; } = new([], []);

    /// <summary>Reads <c>{ "holidays": ["yyyy-MM-dd"], "workdays": [] }</c>.</summary>
    /// <exception cref="CalendarFormatException">The text is no such object; every mistake is listed.</exception>
    public static LocalDays Parse(ReadOnlySpan<byte> utf8, string file = "local days") =>
        NoticeReader.ReadLocal(utf8, file);
}
