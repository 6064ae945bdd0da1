namespace PolicyEngine.Calendars;

/// <summary>A day reached by counting.</summary>
/// <param name="Date">The day.</param>
/// <param name="Provisional">
/// True when a day that was counted lies in a year without a State Council notice: such a year is taken as plain
/// weekdays, and the day may move once its notice is published. Only counts of working days can be provisional.
/// </param>
public readonly record struct CountedDay(DateOnly Date, bool Provisional);
