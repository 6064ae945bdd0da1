using System.Globalization;
using System.Text.Json;
using PolicyEngine.Calendars;

namespace PolicyEngine.Workflows.Values;

/// <summary>The text forms of values that JSON has no form of its own for.</summary>
public static class ValueText
{
    public static string Of(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset value) => value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>Reads ISO 8601; a time without an offset is Beijing time.</summary>
    public static DateTimeOffset? Instant(string text)
    {
        const DateTimeStyles styles = DateTimeStyles.RoundtripKind | DateTimeStyles.AllowWhiteSpaces;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, styles, out var read))
        {
            return null;
        }

        return read.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(read, BeijingTime.Offset)
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces);
    }

    /// <summary>Reads <c>yyyy-MM-dd</c>, or the Beijing day of an instant.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Instant(text) is { } instant ? BeijingTime.DayOf(instant) : null;

    /// <summary>Reads a span as .NET does: "1.02:03:04" is days, hours, minutes, seconds; "72:00:00" is 72 days.</summary>
    public static TimeSpan? Duration(string text) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null;

    /// <summary>
    /// Whether the text has days where its author most likely meant hours: three parts of which the first is past 23.
    /// </summary>
    public static bool IsUnlikelyDuration(string text)
    {
        var parts = text.Trim().Split(':');
        return parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first)
            && Math.Abs(first) > 23;
    }

    /// <summary>What a value looks like to a reader: texts without quotes, the rest as JSON.</summary>
    public static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Undefined => "null",
        _ => value.GetRawText(),
    };
}
