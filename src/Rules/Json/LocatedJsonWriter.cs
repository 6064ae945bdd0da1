using System.Text.Json;

namespace PolicyEngine.Rules.Json;

/// <summary>Writes a value as it was read, places aside.</summary>
public static class LocatedJsonWriter
{
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
            case LocatedArray a:
                writer.WriteStartArray();
                foreach (var item in a.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case LocatedText t:
                writer.WriteStringValue(t.Text);
                break;
            case LocatedNumber { Written: { } digits }:
                writer.WriteRawValue(digits);
                break;
            case LocatedNumber n:
                writer.WriteNumberValue(n.Number);
                break;
            case LocatedBoolean b:
                writer.WriteBooleanValue(b.Value);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
