namespace PolicyEngine.Calendars;

/// <summary>What a deadline is counted from: a day, a moment, a year, or nothing (a fixed date).</summary>
public readonly record struct DueAnchor
{
    /// <summary>For deadlines that need no fact.</summary>
    public static DueAnchor None => default;

    /// <summary>The anchor's day, also where a moment is given (its Beijing day).</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>The anchor's moment, in Beijing time, where one is given.</summary>
    public DateTimeOffset? Moment { get; private init; }

    /// <summary>The anchor's year, also where a day or a moment is given.</summary>
    public int? Year { get; private init; }

    public static DueAnchor On(DateOnly day) => new() { Day = day, Year = day.Year };

    public static DueAnchor At(DateTimeOffset moment) => On(BeijingTime.DayOf(moment)) with { Moment = BeijingTime.In(moment) };

    public static DueAnchor InYear(int year) => new() { Year = year };

    public static implicit operator DueAnchor(DateOnly day) => On(day);

    public static implicit operator DueAnchor(DateTimeOffset moment) => At(moment);
}
