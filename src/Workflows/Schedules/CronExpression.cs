using System.Globalization;

namespace PolicyEngine.Workflows.Schedules;

/// <summary>
/// A cron expression of six fields, seconds first: seconds, minutes, hours, day of the month, month, day of the week.
/// Lists, ranges, steps, English names of months and weekdays, <c>L</c> (the month's last day), <c>LW</c> (its last
/// weekday), <c>15W</c> (the weekday nearest), <c>5L</c> (its last Friday) and <c>5#2</c> (its second Friday). Weekdays count
/// from 0 or 7, Sunday. Where both day fields say something, both must hold.
/// </summary>
public sealed class CronExpression
{
    private const int FurthestYears = 50;
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] Weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly CronField seconds;
    private readonly CronField minutes;
    private readonly CronField hours;
    private readonly CronField months;
    private readonly Func<DateOnly, bool> monthDay;
    private readonly Func<DateOnly, bool> weekday;

    private CronExpression(
        string text, CronField seconds, CronField minutes, CronField hours, CronField months, Func<DateOnly, bool> monthDay, Func<DateOnly, bool> weekday)
    {
        Text = text;
        (this.seconds, this.minutes, this.hours, this.months) = (seconds, minutes, hours, months);
        (this.monthDay, this.weekday) = (monthDay, weekday);
    }

    public string Text { get; }

    /// <summary>Null where the text is no such expression.</summary>
    public static CronExpression? Parse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length == 6
            && CronField.Parse(fields[0], 0, 59) is { } seconds
            && CronField.Parse(fields[1], 0, 59) is { } minutes
            && CronField.Parse(fields[2], 0, 23) is { } hours
            && MonthDay(fields[3]) is { } monthDay
            && CronField.Parse(fields[4], 1, 12, Months) is { } months
            && Weekday(fields[5]) is { } weekday
            ? new CronExpression(text, seconds, minutes, hours, months, monthDay, weekday)
            : null;
    }

    /// <summary>
    /// The first moment after <paramref name="moment"/> (exclusive) on the zone's clocks; null where none comes within
    /// fifty years. A time that the clocks leave out in spring happens when they have been put forward; one that they
    /// show twice in autumn happens the first time.
    /// </summary>
    public DateTimeOffset? Next(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        var from = new DateTime(local.Ticks - local.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Unspecified).AddSeconds(1);
        var day = DateOnly.FromDateTime(from);
        var time = TimeOnly.FromDateTime(from);
        for (var last = Math.Min(day.Year + FurthestYears, 9998); day.Year <= last; day = day.AddDays(1), time = TimeOnly.MinValue)
        {
            if (!months.Admits(day.Month) || !monthDay(day) || !weekday(day))
            {
                continue;
            }

            for (var found = TimeFrom(time); found is { } t; found = TimeFrom(t.Add(TimeSpan.FromSeconds(1), out var wrapped), wrapped))
            {
                if (Instant(day.ToDateTime(t), zone) is var instant && instant > moment)
                {
                    return instant;
                }
            }
        }

        return null;
    }

    private TimeOnly? TimeFrom(TimeOnly from, int wrapped = 0)
    {
        if (wrapped > 0)
        {
            return null;
        }

        for (var h = hours.From(from.Hour); h >= 0; h = hours.From(h + 1))
        {
            for (var m = minutes.From(h == from.Hour ? from.Minute : 0); m >= 0; m = minutes.From(m + 1))
            {
                var s = seconds.From(h == from.Hour && m == from.Minute ? from.Second : 0);
                if (s >= 0)
                {
                    return new TimeOnly(h, m, s);
                }
            }
        }

        return null;
    }

    private static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    private static Func<DateOnly, bool>? MonthDay(string text)
    {
        if (text == "L")
        {
            return d => d.Day == LastDay(d);
        }

        if (text == "LW")
        {
            return d => d == NearestWeekday(d, LastDay(d));
        }

        if (text.EndsWith('W') && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var near) && near is >= 1 and <= 31)
        {
            return d => near <= LastDay(d) && d == NearestWeekday(d, near);
        }

        return CronField.Parse(text, 1, 31) is { } field ? d => field.Admits(d.Day) : null;
    }

    private static Func<DateOnly, bool>? Weekday(string text)
    {
        if (text.Length > 1 && text[^1] == 'L' && CronField.Parse(text[..^1], 0, 7, Weekdays) is { } last)
        {
            return d => IsOn(last, d) && d.Day + 7 > LastDay(d);
        }

        if (text.Split('#') is [var which, var count] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var nth))
        {
            return nth is >= 1 and <= 5 && CronField.Parse(which, 0, 7, Weekdays) is { } day ? d => IsOn(day, d) && (d.Day + 6) / 7 == nth : null;
        }

        return CronField.Parse(text, 0, 7, Weekdays) is { } field ? d => IsOn(field, d) : null;
    }

    private static bool IsOn(CronField field, DateOnly day) =>
        field.Admits((int)day.DayOfWeek) || (day.DayOfWeek == DayOfWeek.Sunday && field.Admits(7));

    private static int LastDay(DateOnly day) => DateTime.DaysInMonth(day.Year, day.Month);

    // Within its month: the 1st on a Saturday goes to Monday the 3rd.
    private static DateOnly NearestWeekday(DateOnly month, int number)
    {
        var day = new DateOnly(month.Year, month.Month, number);
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => number == 1 ? day.AddDays(2) : day.AddDays(-1),
            DayOfWeek.Sunday => number == LastDay(day) ? day.AddDays(-2) : day.AddDays(1),
            _ => day,
        };
    }
}
