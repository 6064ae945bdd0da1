using System.Globalization;
using System.Text.Json.Nodes;

namespace PolicyEngine.PolicyHost.Tests.Documentation;

/// <summary>Whether JSON that a page shows is a part of JSON that is there.</summary>
internal static class JsonPart
{
    /// <summary>
    /// What is shown and not there, or null. Of objects the members shown are compared; lists of objects may show some of
    /// them, in order; other lists and all plain values are the same.
    /// </summary>
    public static string? Difference(JsonNode? shown, JsonNode? real, string at = "") => (shown, real) switch
    {
        (JsonObject s, JsonObject r) => s.Select(m => Difference(m.Value, r[m.Key], $"{at}.{m.Key}")).FirstOrDefault(d => d is not null),
        (JsonArray s, JsonArray r) when s.Count > 0 && s.All(e => e is JsonObject) => Some(s, r, at),
        (JsonArray s, JsonArray r) when s.Count == r.Count => s.Select((e, i) => Difference(e, r[i], $"{at}[{i}]")).FirstOrDefault(d => d is not null),
        (JsonValue s, JsonValue r) when Text(s) == Text(r) => null,
        (null, null) => null,
        _ => $"{at.TrimStart('.')}: the page says {shown?.ToJsonString() ?? "null"}, and it is {real?.ToJsonString() ?? "not there"}",
    };

    /// <summary>Whether what is shown is a part of any object in the file.</summary>
    public static bool IsAnywhereIn(JsonNode? real, JsonNode shown) => Difference(shown, real) is null || real switch
    {
        JsonObject o => o.Any(m => IsAnywhereIn(m.Value, shown)),
        JsonArray a => a.Any(e => IsAnywhereIn(e, shown)),
        _ => false,
    };

    private static string? Some(JsonArray shown, JsonArray real, string at)
    {
        var next = 0;
        foreach (var element in shown)
        {
            while (next < real.Count && Difference(element, real[next]) is not null)
            {
                next++;
            }

            if (next++ == real.Count)
            {
                return $"{at.TrimStart('.')}: {element!.ToJsonString()} is not there, or not in this order";
            }
        }

        return null;
    }

    private static string Text(JsonValue value) =>
        value.TryGetValue<decimal>(out var number) ? number.ToString("0.#############", CultureInfo.InvariantCulture) : value.ToJsonString();
}
