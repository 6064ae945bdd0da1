using System.Globalization;
using System.Text.Json.Nodes;

namespace PolicyEngine.Storage;

/// <summary>RFC 6901, as far as naming a member of a payload needs it.</summary>
internal static class JsonPointer
{
    /// <exception cref="ArgumentException">The pointer does not begin with a slash.</exception>
    public static string[] Segments(string pointer) =>
        pointer.StartsWith('/')
            ? [.. pointer[1..].Split('/').Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))]
            : throw new ArgumentException(Messages.NoPointer(pointer), nameof(pointer));

    public static JsonNode? Find(JsonNode from, IEnumerable<string> path)
    {
        JsonNode? at = from;
        foreach (var segment in path)
        {
            at = at switch
            {
                JsonObject members => members[segment],
                JsonArray items when Index(segment) is { } i && i < items.Count => items[i],
                _ => null,
            };
        }

        return at;
    }

    public static void Replace(JsonNode parent, string segment, JsonNode value)
    {
        if (parent is JsonArray items)
        {
            items[Index(segment)!.Value] = value;
        }
        else
        {
            parent[segment] = value;
        }
    }

    private static int? Index(string segment) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
