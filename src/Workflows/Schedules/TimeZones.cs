using PolicyEngine.Calendars;

namespace PolicyEngine.Workflows.Schedules;

/// <summary>The time zones that a file can name.</summary>
internal static class TimeZones
{
    // Made here, so that the zone that matters does not depend on the machine's table of zones.
    private static readonly TimeZoneInfo Beijing =
        TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", BeijingTime.Offset, "Asia/Shanghai", "Asia/Shanghai");

    /// <summary>The zone of an IANA name; null where there is none.</summary>
    public static TimeZoneInfo? Find(string name) => name switch
    {
        "Asia/Shanghai" => Beijing,
        "UTC" or "Etc/UTC" => TimeZoneInfo.Utc,
        _ => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null,
    };
}
