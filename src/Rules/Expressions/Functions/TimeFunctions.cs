using PolicyEngine.Calendars;

namespace PolicyEngine.Rules.Expressions.Functions;

internal static class TimeFunctions
{
    public static DateOnly DateOf(DateTimeOffset instant) => BeijingTime.DayOf(instant);

    public static DateOnly After(WorkingDayCalendar calendar, DateOnly from, Amount amount) => calendar.Add(from, amount).Date;

    public static DateTimeOffset After(WorkingDayCalendar calendar, DateTimeOffset from, Amount amount) => calendar.Add(from, amount);

    public static DateOnly Before(WorkingDayCalendar calendar, DateOnly from, Amount amount) => calendar.Subtract(from, amount).Date;

    public static DateTimeOffset Before(WorkingDayCalendar calendar, DateTimeOffset from, Amount amount) => calendar.Subtract(from, amount);

    public static decimal Year(DateOnly date) => date.Year;

    public static decimal Month(DateOnly date) => date.Month;

    public static decimal Day(DateOnly date) => date.Day;

    public static decimal Quarter(DateOnly date) => CalendarQuarter.Of(date);

    public static DateOnly YearEnd(decimal year) => new(Whole(year), 12, 31);

    public static DateOnly QuarterStart(DateOnly date) => CalendarQuarter.Start(date);

    public static DateOnly QuarterEnd(DateOnly date) => CalendarQuarter.End(date);

    public static DateOnly OnDay(decimal year, decimal month, decimal day) => new(Whole(year), Whole(month), Whole(day));

    public static decimal DaysBetween(DateOnly a, DateOnly b) => b.DayNumber - a.DayNumber;

    public static decimal WorkingDaysBetween(WorkingDayCalendar calendar, DateOnly a, DateOnly b) => calendar.WorkingDaysBetween(a, b);

    public static bool IsWorkingDay(WorkingDayCalendar calendar, DateOnly date) => calendar.IsWorkingDay(date);

    private static int Whole(decimal number) =>
        number is >= 1 and <= 9999 && decimal.Truncate(number) == number
            ? (int)number
            : throw new ArgumentOutOfRangeException(nameof(number), number, "No calendar has it.");
}
