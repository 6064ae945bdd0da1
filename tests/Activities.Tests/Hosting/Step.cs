namespace PolicyEngine.Activities.Tests.Hosting;

/// <summary>Activities of definition files, as text.</summary>
internal static class Step
{
    /// <param name="type">Without the prefix of domain steps.</param>
    /// <param name="members">As <see cref="Set"/>, <see cref="From"/> and <see cref="Into"/> make them.</param>
    public static string Of(string type, string id, params string[] members) =>
        $$"""{ "type": "PolicyEngine.{{type}}", "id": "{{id}}"{{string.Concat(members.Select(m => ", " + m))}} }""";

    /// <summary>A literal; any JSON.</summary>
    public static string Set(string member, string json) =>
        $$"""  "{{member}}": { "typeName": "Object", "expression": { "type": "Literal", "value": {{json}} } }""";

    /// <summary>An object or a list.</summary>
    public static string SetObject(string member, string json) =>
        $$"""  "{{member}}": { "typeName": "Object", "expression": { "type": "Object", "value": {{System.Text.Json.JsonSerializer.Serialize(json)}} } }""";

    public static string From(string member, string variable) =>
        $$"""  "{{member}}": { "typeName": "Object", "expression": { "type": "Variable", "value": { "id": "{{variable}}", "name": "{{variable}}" } } }""";

    public static string FromInput(string member, string input) =>
        $$"""  "{{member}}": { "typeName": "Object", "expression": { "type": "Input", "value": { "name": "{{input}}" } } }""";

    public static string Into(string output, string variable) =>
        $$"""  "{{output}}": { "typeName": "Object", "memoryReference": { "id": "{{variable}}" } }""";

    public static string Facts(params string[] facts) => $$"""  "facts": { {{string.Join(", ", facts)}} }""";

    /// <summary>A fact with an expression of that type.</summary>
    public static string Fact(string name, string type, string value) => $$"""  "{{name}}": { "type": "{{type}}", "value": {{value}} }""";

    public static string Asked(string step, params string[] clauses) =>
        $$"""  "customProperties": { "step": "{{step}}", "clauses": [{{string.Join(", ", clauses.Select(c => $"\"{c}\""))}}] }""";

    public static string Task(string name) =>
        $$"""{ "type": "Elsa.RunTask", "id": "{{name}}", "taskName": "{{name}}", {{Into("result", "Answer")}}, "customProperties": { "task": { "role": "clerk" } } }""";

    public static string Wait(string id) => $$"""{ "type": "Elsa.Event", "id": "{{id}}", "eventName": "{{id}}" }""";
}
