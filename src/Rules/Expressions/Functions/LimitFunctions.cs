using PolicyEngine.Calendars;

namespace PolicyEngine.Rules.Expressions.Functions;

internal static class LimitFunctions
{
    public static bool KeptAfter(WorkingDayCalendar calendar, DateOnly done, DateOnly anchor, Amount amount) =>
        calendar.KeptAfter(done, anchor, amount);

    public static bool KeptAfter(WorkingDayCalendar calendar, DateTimeOffset done, DateTimeOffset anchor, Amount amount) =>
        calendar.KeptAfter(done, anchor, amount);

    public static bool KeptBefore(WorkingDayCalendar calendar, DateOnly done, DateOnly @event, Amount amount) =>
        calendar.KeptBefore(done, @event, amount);

    public static bool KeptBefore(WorkingDayCalendar calendar, DateTimeOffset done, DateTimeOffset @event, Amount amount) =>
        calendar.KeptBefore(done, @event, amount);

    public static bool NotLater(DateOnly done, DateOnly due) => done <= due;

    public static bool NotLater(DateTimeOffset done, DateTimeOffset due) => done <= due;

    public static bool NotAbove(decimal value, decimal limit) => value <= limit;
}
