using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>Writes a definition as a file that Elsa Studio opens: everything that was read, in the order it was read in.</summary>
public static class DefinitionWriter
{
    public const string Schema = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 without byte-order mark. Reading it again gives a definition equal member for member.</summary>
    public static byte[] Write(WorkflowDefinition definition) => Write(definition, null);

    /// <summary>
    /// The same with what only the host knows of a version: its number and whether it is the latest and the published
    /// one. Members that the file has are overwritten in place, others added at the end of the envelope.
    /// </summary>
    public static byte[] Write(WorkflowDefinition definition, VersionMarks? marks)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            WriteEnvelope(writer, definition.Source, marks);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteEnvelope(Utf8JsonWriter writer, LocatedObject source, VersionMarks? marks)
    {
        writer.WriteStartObject();
        if (marks is not null && source["$schema"] is null)
        {
            writer.WriteString("$schema", Schema);
        }

        var pending = marks?.Members.ToDictionary(m => m.Name, m => m.Write) ?? [];
        foreach (var member in source.Members)
        {
            writer.WritePropertyName(member.Name);
            if (pending.Remove(member.Name, out var write))
            {
                write(writer);
            }
            else
            {
                LocatedJsonWriter.Write(writer, member.Value);
            }
        }

        foreach (var (name, write) in pending)
        {
            writer.WritePropertyName(name);
            write(writer);
        }

        writer.WriteEndObject();
    }
}
