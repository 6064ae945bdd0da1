using System.Text.Json.Nodes;

namespace PolicyEngine.Supervision.Schemas;

/// <summary>The recurring shapes of JSON Schema that the schemas of policy files are put together from.</summary>
internal static class SchemaShapes
{
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    public static JsonObject Text(string? description = null) => Described(new JsonObject { ["type"] = "string" }, description);

    public static JsonObject Date(string? description = null) => Described(new JsonObject { ["type"] = "string", ["format"] = "date" }, description);

    public static JsonObject Instant(string? description = null) => Described(new JsonObject { ["type"] = "string", ["format"] = "date-time" }, description);

    public static JsonObject Boolean(string? description = null) => Described(new JsonObject { ["type"] = "boolean" }, description);

    public static JsonObject Number(decimal? minimum = null, decimal? maximum = null, bool whole = false)
    {
        var schema = new JsonObject { ["type"] = whole ? "integer" : "number" };
        if (minimum is not null)
        {
            schema["minimum"] = minimum;
        }

        if (maximum is not null)
        {
            schema["maximum"] = maximum;
        }

        return schema;
    }

    public static JsonObject OneOf(IEnumerable<string> words) =>
        new() { ["enum"] = new JsonArray([.. words.Select(w => (JsonNode?)JsonValue.Create(w))]) };

    public static JsonObject ListOf(JsonNode items) => new() { ["type"] = "array", ["items"] = items };

    public static JsonObject AnyOf(params JsonNode[] schemas) => new() { ["anyOf"] = new JsonArray(schemas) };

    public static JsonObject OrNull(JsonNode schema) => AnyOf(schema, new JsonObject { ["type"] = "null" });

    public static JsonObject Label() => Object(("zh", Text(), true), ("en", Text(), true));

    /// <summary>An object with these members and no others.</summary>
    public static JsonObject Object(params (string Name, JsonNode Schema, bool Required)[] members)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(members.Select(m => KeyValuePair.Create(m.Name, (JsonNode?)m.Schema))),
            ["additionalProperties"] = false,
        };
        var required = members.Where(m => m.Required).Select(m => (JsonNode?)JsonValue.Create(m.Name)).ToArray();
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }

        return schema;
    }

    /// <summary>An object whose members are named freely and have one shape.</summary>
    public static JsonObject MapOf(JsonNode value) => new() { ["type"] = "object", ["additionalProperties"] = value };

    public static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    public static JsonObject Titled(JsonObject schema, string title)
    {
        var file = new JsonObject { ["$schema"] = Dialect, ["title"] = title };
        foreach (var (name, value) in schema)
        {
            file[name] = value?.DeepClone();
        }

        return file;
    }

    private static JsonObject Described(JsonObject schema, string? description)
    {
        if (description is not null)
        {
            schema["description"] = description;
        }

        return schema;
    }
}
