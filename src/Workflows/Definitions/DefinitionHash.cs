using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>
/// The name of a version: SHA-256 of its content, so that a version can never change under those who run on it, and
/// publishing the same content twice gives one version.
/// </summary>
public static class DefinitionHash
{
    /// <summary>Members that say when and as what a file was written, not what the workflow does.</summary>
    private static readonly HashSet<string> Marks =
        new(StringComparer.Ordinal) { "$schema", "id", "tenantId", "version", "toolVersion", "createdAt", "isLatest", "isPublished", "isReadonly", "isSystem" };

    /// <summary>64 lower-case hexadecimal digits. The order of members does not matter, that of lists does.</summary>
    public static string Of(WorkflowDefinition definition)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, LocatedJsonText.Compact))
        {
            Write(writer, definition.Source, Marks);
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter writer, LocatedValue value, HashSet<string>? without)
    {
        switch (value)
        {
            case LocatedObject o:
                writer.WriteStartObject();
                foreach (var member in o.Members.OrderBy(m => m.Name, StringComparer.Ordinal).Where(m => without?.Contains(m.Name) != true))
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value, null);
                }

                writer.WriteEndObject();
                break;
            case LocatedArray list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item, null);
                }

                writer.WriteEndArray();
                break;
            default:
                LocatedJsonWriter.Write(writer, value);
                break;
        }
    }
}
