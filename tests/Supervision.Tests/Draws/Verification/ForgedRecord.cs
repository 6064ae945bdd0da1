using System.Text.Json.Nodes;
using PolicyEngine.Supervision.Draws.Canonical;

namespace PolicyEngine.Supervision.Tests.Draws.Verification;

/// <summary>Changes a record as somebody would who knows the format: checks are made again, and the file stays canonical.</summary>
internal static class ForgedRecord
{
    public static byte[] Change(byte[] file, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(file)!.AsObject();
        change(root);
        return Write(JsonNode.Parse(root.ToJsonString())!);
    }

    private static byte[] Write(JsonNode root)
    {
        using var stream = new MemoryStream();
        var writer = new CanonicalWriter(new StreamSink(stream));
        Write(writer, root);
        writer.Flush();
        return stream.ToArray();
    }

    public static JsonNode At(JsonObject root, string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode)root, (n, step) => n is JsonArray a ? a[int.Parse(step)]! : n[step]!);

    private static void Write(CanonicalWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject o:
                _ = o.ContainsKey(CanonicalWriter.CheckMember) ? writer.BeginChecked() : writer.BeginObject();
                foreach (var (name, value) in o.Where(m => m.Key != CanonicalWriter.CheckMember).OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    Write(writer.Name(name), value);
                }

                writer.EndObject();
                break;
            case JsonArray a:
                writer.BeginArray();
                foreach (var item in a)
                {
                    Write(writer, item);
                }

                writer.EndArray();
                break;
            case JsonValue v when v.TryGetValue<bool>(out var boolean):
                writer.Boolean(boolean);
                break;
            case JsonValue v when v.TryGetValue<long>(out var number):
                writer.Integer(number);
                break;
            case JsonValue v:
                writer.Text(v.GetValue<string>());
                break;
            default:
                writer.Null();
                break;
        }
    }
}
