using System.Text.Json;

namespace PolicyEngine.Rehearsals;

/// <summary>Texts out of JSON values.</summary>
internal static class JsonTexts
{
    /// <summary>The text; null where the value is something else.</summary>
    public static string? GetStringOrNull(this JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
