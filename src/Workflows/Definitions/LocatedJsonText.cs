using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>Writes located JSON again: the same members in the same order, numbers with the digits they were read with.</summary>
internal static class LocatedJsonText
{
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(LocatedValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            Write(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The same value without its places.</summary>
    public static JsonElement ElementOf(LocatedValue value)
    {
        using var document = JsonDocument.Parse(Of(value));
        return document.RootElement.Clone();
    }

    public static void Write(Utf8JsonWriter writer, LocatedValue value)
    {
        switch (value)
        {
            case LocatedObject o:
                writer.WriteStartObject();
                foreach (var member in o.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case LocatedArray list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteScalar(writer, value);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, LocatedValue value)
    {
        switch (value)
        {
            case LocatedText text:
                writer.WriteStringValue(text.Text);
                break;
            case LocatedNumber { Written: { } digits }:
                writer.WriteRawValue(digits);
                break;
            case LocatedNumber number:
                writer.WriteNumberValue(number.Number);
                break;
            case LocatedBoolean boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
