using System.Globalization;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>Days of a timeline, as short as their surroundings allow.</summary>
internal static class TimelineDays
{
    /// <summary>One day or a stretch of them: 06-01, 06-01～30, 06-28～07-03; with the year where it is another.</summary>
    public static string Span(DateOnly first, DateOnly last, int year) =>
        first == last ? Day(first, year)
        : first.Year == last.Year && first.Month == last.Month ? $"{Day(first, year)}～{last:dd}"
        : $"{Day(first, year)}～{Day(last, first.Year)}";

    private static string Day(DateOnly day, int year) => day.ToString(day.Year == year ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
