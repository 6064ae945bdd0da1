using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyEngine.Workflows.Tests;

/// <summary>Writes definition files for tests, as Elsa Studio would.</summary>
internal static class Draft
{
    public static JsonObject Literal(JsonNode? value) => Expression("Literal", value);

    public static JsonObject CSharp(string text) => Expression("CSharp", text);

    public static JsonObject Json(string text) => Expression("Object", text);

    public static JsonObject Variable(string id) => Expression("Variable", new JsonObject { ["id"] = id, ["name"] = id, ["typeName"] = "Object" });

    public static JsonObject Input(string name) => Expression("Input", new JsonObject { ["type"] = "Object", ["name"] = name });

    public static JsonObject Output(string variableId) =>
        new() { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = variableId } };

    public static JsonObject Expression(string type, JsonNode? value) =>
        new() { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = type, ["value"] = value } };

    public static JsonObject Activity(string type, string id, params (string Name, JsonNode? Value)[] members)
    {
        var activity = new JsonObject { ["type"] = type.Contains('.') ? type : $"Elsa.{type}", ["version"] = 1, ["id"] = id };
        foreach (var (name, value) in members)
        {
            activity[name] = value;
        }

        return activity;
    }

    public static JsonObject Custom(this JsonObject activity, params (string Name, JsonNode? Value)[] properties)
    {
        var custom = activity["customProperties"] as JsonObject ?? [];
        foreach (var (name, value) in properties)
        {
            custom[name] = value;
        }

        activity["customProperties"] = custom;
        return activity;
    }

    /// <param name="wires">Each <c>a&gt;b</c>, or <c>a:Port&gt;b</c>.</param>
    public static JsonObject Flowchart(string id, IEnumerable<JsonObject> activities, params string[] wires) => Activity(
        "Flowchart", id, ("activities", new JsonArray([.. activities])), ("connections", new JsonArray([.. wires.Select(Wire)])));

    public static JsonObject Sequence(string id, params JsonObject[] activities) =>
        Activity("Sequence", id, ("activities", new JsonArray([.. activities])));

    public static JsonObject Line(string id, string text) => Activity("WriteLine", id, ("text", Literal(text)));

    public static JsonObject Set(string id, string variableId, JsonObject value) =>
        Activity("SetVariable", id, ("variable", new JsonObject { ["id"] = variableId, ["name"] = variableId }), ("value", value));

    public static JsonObject Wait(string id, string eventName, string? result = null) => Activity(
        "Event", id, ("eventName", Literal(eventName)), ("result", result is null ? null : Output(result)));

    public static JsonObject Task(string id, string role = "clerk", string? result = null) => Activity(
        "RunTask", id, ("taskName", Literal(id)), ("result", result is null ? null : Output(result)))
        .Custom(("task", new JsonObject { ["role"] = role }));

    public static byte[] Workflow(string definitionId, JsonObject root, string variables = "", string inputs = "", string outputs = "", JsonObject? options = null)
    {
        var definition = new JsonObject
        {
            ["definitionId"] = definitionId,
            ["name"] = definitionId,
            ["variables"] = List(variables, (n, t) => new JsonObject { ["id"] = n, ["name"] = n, ["typeName"] = t.Split('=')[0], ["value"] = t.Contains('=') ? t[(t.IndexOf('=') + 1)..] : null }),
            ["inputs"] = List(inputs, (n, t) => new JsonObject { ["name"] = n, ["type"] = t }),
            ["outputs"] = List(outputs, (n, t) => new JsonObject { ["name"] = n, ["type"] = t }),
            ["root"] = root,
        };
        if (options is not null)
        {
            definition["options"] = options;
        }

        return JsonSerializer.SerializeToUtf8Bytes(definition);
    }

    // "Approved:Boolean=false; Count:Int32"
    private static JsonArray List(string text, Func<string, string, JsonObject> make) =>
        new([.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => make(p[..p.IndexOf(':')], p[(p.IndexOf(':') + 1)..]))]);

    private static JsonNode Wire(string wire)
    {
        var (from, to) = (wire.Split('>')[0], wire.Split('>')[1]);
        var (source, port) = from.Contains(':') ? (from.Split(':')[0], from.Split(':')[1]) : (from, "Done");
        return new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = source, ["port"] = port },
            ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
        };
    }
}
