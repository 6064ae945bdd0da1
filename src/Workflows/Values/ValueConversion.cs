using System.Globalization;
using System.Text.Json;

namespace PolicyEngine.Workflows.Values;

/// <summary>Brings a JSON value into the form of a type: "False" of a Boolean is <c>false</c>, "5" of an Int32 is 5.</summary>
public static class ValueConversion
{
    /// <summary>
    /// The value in the form of that type; null stays null. Returns null where the value is not of that type: then
    /// nothing is guessed.
    /// </summary>
    public static JsonElement? Convert(JsonElement value, WorkflowType type)
    {
        if (value.IsNull())
        {
            return JsonValue.Null;
        }

        return type.Kind switch
        {
            WorkflowTypeKind.Any => value,
            WorkflowTypeKind.Boolean => Boolean(value),
            WorkflowTypeKind.Integer => Number(value) is { } n && decimal.Truncate(n) == n ? JsonValue.Of(decimal.Truncate(n)) : null,
            WorkflowTypeKind.Number => Number(value) is { } n ? JsonValue.Of(n) : null,
            WorkflowTypeKind.Text => Text(value),
            WorkflowTypeKind.Date => OfText(value, ValueText.Date, JsonValue.Of),
            WorkflowTypeKind.Instant => OfText(value, ValueText.Instant, JsonValue.Of),
            WorkflowTypeKind.Duration => OfText(value, ValueText.Duration, d => JsonValue.Of(d.ToString("c", CultureInfo.InvariantCulture))),
            WorkflowTypeKind.List => List(Unwrapped(value), type.Element ?? WorkflowType.Any),
            _ => Unwrapped(value) is { ValueKind: JsonValueKind.Object } map ? map : null,
        };
    }

    private static JsonElement? Boolean(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => value,
        JsonValueKind.String when bool.TryParse(value.GetString(), out var b) => JsonValue.Of(b),
        _ => null,
    };

    private static decimal? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out var n) => n,
        JsonValueKind.String when decimal.TryParse(
            value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var n) => n,
        _ => null,
    };

    private static JsonElement? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value,
        JsonValueKind.Number => JsonValue.Of(value.GetRawText()),
        JsonValueKind.True => JsonValue.Of("true"),
        JsonValueKind.False => JsonValue.Of("false"),
        _ => null,
    };

    private static JsonElement? OfText<T>(JsonElement value, Func<string, T?> read, Func<T, JsonElement> write)
        where T : struct =>
        value.ValueKind == JsonValueKind.String && read(value.GetString()!) is { } result ? write(result) : null;

    private static JsonElement? List(JsonElement? value, WorkflowType element)
    {
        if (value is not { ValueKind: JsonValueKind.Array } list)
        {
            return null;
        }

        if (element.Kind == WorkflowTypeKind.Any)
        {
            return list;
        }

        var items = list.EnumerateArray().Select(i => Convert(i, element)).ToList();
        return items.Exists(i => i is null) ? null : JsonValue.Build(w =>
        {
            w.WriteStartArray();
            items.ForEach(i => i!.Value.WriteTo(w));
            w.WriteEndArray();
        });
    }

    // Lists and objects are also written as JSON text: the default of a variable, the value of an Object expression.
    private static JsonElement? Unwrapped(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return value;
        }

        try
        {
            return JsonValue.Parse(value.GetString()!);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
