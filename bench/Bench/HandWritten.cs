using System.Text.Json;

namespace PolicyEngine.Bench;

/// <summary>
/// The four rules as a programmer would write them by hand, with the same care: a fact that is not given is unknown.
/// </summary>
internal static class HandWritten
{
    private static readonly HashSet<string> Special =
        ["work-safety", "environmental-protection", "emergency-fire", "occupational-health", "emergency-event", "complaint-or-report", "superior-assignment"];

    public static string Decide(Facts f)
    {
        if (f.Library is null)
        {
            return "undetermined";
        }

        if (f.Library == "C")
        {
            return "allowed";
        }

        if (f.Date is not { } date)
        {
            return "undetermined";
        }

        if (date.Month == 6 || (f.Library == "B" && date.Month == 9))
        {
            return "allowed";
        }

        if (!f.ReasonGiven)
        {
            return f.EntersPremises == false ? "not-allowed" : "undetermined";
        }

        if (f.Reason is null || !Special.Contains(f.Reason))
        {
            return "not-allowed";
        }

        return f.EntersPremises switch { true => "allowed-with-filing", false => "not-allowed", null => "undetermined" };
    }

    internal sealed record Facts(string? Library, DateOnly? Date, bool ReasonGiven, string? Reason, bool? EntersPremises)
    {
        public static Facts From(byte[] json)
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return new Facts(
                root.GetProperty("library").GetString(),
                DateOnly.Parse(root.GetProperty("date").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
                root.TryGetProperty("reason", out var reason),
                reason.GetString(),
                root.GetProperty("entersPremises").GetBoolean());
        }
    }
}
