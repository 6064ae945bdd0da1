using System.Globalization;

namespace PolicyEngine.Supervision.Registers;

/// <summary>Days as registers write them.</summary>
internal static class RegisterDate
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    // An export writes the time beside the day; only midnight says nothing more than the day.
    private static readonly string[] Midnights = [" 00:00:00", " 0:00:00", " 0:00", "T00:00:00"];

    public static bool TryParse(string text, out DateOnly date)
    {
        foreach (var midnight in Midnights)
        {
            if (text.EndsWith(midnight, StringComparison.Ordinal))
            {
                text = text[..^midnight.Length];
                break;
            }
        }

        return DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}
