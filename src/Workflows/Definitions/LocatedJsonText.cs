using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>Located JSON as text and as a value.</summary>
internal static class LocatedJsonText
{
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(LocatedValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            LocatedJsonWriter.Write(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The same value without its places.</summary>
    public static JsonElement ElementOf(LocatedValue value)
    {
        using var document = JsonDocument.Parse(Of(value));
        return document.RootElement.Clone();
    }
}
