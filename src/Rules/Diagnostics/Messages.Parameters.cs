namespace PolicyEngine.Rules.Diagnostics;

public static partial class Messages
{
    public static Diagnostic BadParameterName(SourcePosition at, string id) =>
        Error("PE0401", at, $"'{id}' cannot be the id of a parameter: expressions could not name it.",
            "a camelCase name of letters and digits (a deadline, which no expression reads, may also hold hyphens)");

    public static Diagnostic ParameterWithoutValue(SourcePosition at, string id) =>
        Error("PE0402", at, $"The parameter '{id}' has no value. Write null where the document sets none.", "\"values\" with at least one entry");

    public static Diagnostic ValuesOverlap(SourcePosition at, string id, DateOnly day) =>
        Error("PE0403", at, $"Two values of the parameter '{id}' hold on {day:yyyy-MM-dd}. End the earlier one on the day before the later one begins.",
            "periods that do not overlap (both ends are inclusive)");

    public static Diagnostic PeriodReversed(SourcePosition at, DateOnly from, DateOnly to) =>
        Error("PE0404", at, $"The period ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.", "from ≤ to, both inclusive");

    public static Diagnostic BoundsReversed(SourcePosition at, decimal min, decimal max) =>
        Error("PE0405", at, $"The lower bound {min} is above the upper bound {max}.", "min ≤ max");

    public static Diagnostic EmptyBounds(SourcePosition at) =>
        Error("PE0406", at, "These bounds bound nothing. Write null where the document sets none.", "\"min\", \"max\" or both");

    public static Diagnostic NumberOutOfRange(SourcePosition at, string what, decimal least, decimal most) =>
        Error("PE0407", at, $"'{what}' is not a whole number from {least} to {most}.", $"{least} to {most}");

    public static Diagnostic WindowNotUnderstood(SourcePosition at, string problem) =>
        Error("PE0408", at, $"This is no window: {problem}.",
            "months, days, weekdays, floating; or any; or byClass; or always: true");

    public static Diagnostic DeadlineNotUnderstood(SourcePosition at, string problem) =>
        Error("PE0409", at, $"This is no deadline: {problem}.", "anchor and amount; or yearOf, month and day; or on");

    public static Diagnostic DayNotInMonth(SourcePosition at, int month, int day) =>
        Error("PE0410", at, $"Month {month} never has a day {day}.", "a day of that month, or \"end\"");
}
