using System.Globalization;

namespace PolicyEngine.Supervision.Draws.Commitments;

/// <summary>Times in a record: ISO 8601 with offset and whole seconds, so that they are hashed one way only.</summary>
internal static class RecordTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:sszzz";

    public static string Text(DateTimeOffset at) => at.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset WholeSeconds(DateTimeOffset at) => new(at.Ticks - at.Ticks % TimeSpan.TicksPerSecond, at.Offset);

    public static bool TryRead(string text, out DateTimeOffset at) =>
        DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out at);
}
