namespace PolicyEngine.Calendars;

/// <summary>An act after the due day that another reading of the text would judge differently.</summary>
/// <param name="Until">How long acts are so judged (inclusive).</param>
/// <param name="Met">What such an act counts as: in time, or too late.</param>
/// <param name="Reading">The reading that is then arguable.</param>
public readonly record struct Tolerance(ToleranceEnd Until, bool Met, string Reading);
