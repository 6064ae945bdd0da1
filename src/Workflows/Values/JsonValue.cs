using System.Buffers;
using System.Text.Json;

namespace PolicyEngine.Workflows.Values;

/// <summary>Makes JSON values, which is what variables, inputs and outputs hold.</summary>
public static class JsonValue
{
    public static readonly JsonElement Null = Parse("null");
    public static readonly JsonElement True = Parse("true");
    public static readonly JsonElement False = Parse("false");
    public static readonly JsonElement EmptyObject = Parse("{}");

    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = ValueDepth.Readable });
        return document.RootElement.Clone();
    }

    public static JsonElement Of(bool value) => value ? True : False;

    public static JsonElement Of(decimal value) => Build(w => w.WriteNumberValue(value));

    public static JsonElement Of(string? value) => value is null ? Null : Build(w => w.WriteStringValue(value));

    /// <summary>As <c>yyyy-MM-dd</c>.</summary>
    public static JsonElement Of(DateOnly value) => Of(ValueText.Of(value));

    /// <summary>As ISO 8601 with the offset that it has.</summary>
    public static JsonElement Of(DateTimeOffset value) => Of(ValueText.Of(value));

    public static JsonElement Of(IEnumerable<KeyValuePair<string, JsonElement>> members) => Build(w =>
    {
        w.WriteStartObject();
        foreach (var (name, value) in members)
        {
            w.WritePropertyName(name);
            value.WriteTo(w);
        }

        w.WriteEndObject();
    });

    public static JsonElement Build(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = ValueDepth.Readable });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Null, or never set.</summary>
    public static bool IsNull(this JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;
}
