using System.Globalization;
using System.Text.Json;

namespace PolicyEngine.Calendars.Tests;

/// <summary>The shipped table, read a second time and naively: the reference that the calendar must agree with.</summary>
internal static class NationalTable
{
    private static readonly (HashSet<DateOnly> Holidays, HashSet<DateOnly> Workdays) Days = ReadNaively();

    public static byte[] Bytes { get; } = File.ReadAllBytes(Path());

    public static WorkingDayCalendar Calendar { get; } = WorkingDayCalendar.Parse(Bytes, "cn-workdays.json");

    public static DateOnly FirstDay { get; } = new(2016, 1, 1);

    public static DateOnly LastDay { get; } = new(2026, 12, 31);

    public static bool IsWorkingDay(DateOnly day) =>
        !Days.Holidays.Contains(day)
        && (Days.Workdays.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>Walks day by day, as one does with a finger on a wall calendar.</summary>
    public static DateOnly Nth(DateOnly from, int n)
    {
        var step = Math.Sign(n);
        for (var left = Math.Abs(n); left > 0;)
        {
            from = from.AddDays(step);
            left -= IsWorkingDay(from) ? 1 : 0;
        }

        return from;
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static IEnumerable<DateOnly> AllDays(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static string Path()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "PolicyEngine.sln")))
        {
            folder = folder.Parent;
        }

        folder.ShouldNotBeNull("the tests run below the folder that holds PolicyEngine.sln");
        return System.IO.Path.Combine(folder.FullName, "policies", "calendars", "cn-workdays.json");
    }

    private static (HashSet<DateOnly> Holidays, HashSet<DateOnly> Workdays) ReadNaively()
    {
        var years = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, DateOnly[]>>>(File.ReadAllBytes(Path()))!;
        return ([.. years.Values.SelectMany(y => y["holidays"])], [.. years.Values.SelectMany(y => y["workdays"])]);
    }
}
