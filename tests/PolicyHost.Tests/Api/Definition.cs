namespace PolicyEngine.PolicyHost.Tests.Api;

/// <summary>A definition file of a sequence, as text. All have the same inputs and variables.</summary>
internal static class Definition
{
    private const string Kept = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    public static string Of(string id, params string[] activities) =>
        $$"""
        { "definitionId": "{{id}}",
          "inputs": [ {{string.Join(", ", ((string[])["jurisdiction", "task", "visit"]).Select(i => $$"""{ "name": "{{i}}", "type": "String", "storageDriverType": "{{Kept}}" }"""))}} ],
          "variables": [ {{Variable("Draw", "String")}}, {{Variable("Answer", "Object")}} ],
          "root": { "type": "Elsa.Sequence", "id": "main", "activities": [ {{string.Join(",\n", activities)}} ] } }
        """;

    public static string Step(string type, params string[] members) =>
        $$"""{ "type": "PolicyEngine.{{type}}", "id": "{{type}}"{{string.Concat(members.Select(m => ", " + m))}} }""";

    public static string FromInput(string input) =>
        $$""" "{{input}}": { "typeName": "Object", "expression": { "type": "Input", "value": { "name": "{{input}}" } } }""";

    public static string From(string member, string variable) =>
        $$""" "{{member}}": { "typeName": "Object", "expression": { "type": "Variable", "value": { "id": "{{variable}}", "name": "{{variable}}" } } }""";

    public static string Literal(string member, string json) =>
        $$""" "{{member}}": { "typeName": "Object", "expression": { "type": "Object", "value": {{System.Text.Json.JsonSerializer.Serialize(json)}} } }""";

    public static string Text(string member, string text) =>
        $$""" "{{member}}": { "typeName": "Object", "expression": { "type": "Literal", "value": "{{text}}" } }""";

    public static string Into(string output, string variable) => $$""" "{{output}}": { "typeName": "Object", "memoryReference": { "id": "{{variable}}" } }""";

    public static string Task(string name) =>
        $$"""{ "type": "Elsa.RunTask", "id": "{{name}}", "taskName": "{{name}}", {{Into("result", "Answer")}}, "customProperties": { "task": { "role": "clerk" } } }""";

    public static string Event(string name, bool starts = false) =>
        $$"""{ "type": "Elsa.Event", "id": "{{name}}", "eventName": "{{name}}", "customProperties": { "canStartWorkflow": {{(starts ? "true" : "false")}} } }""";

    private static string Variable(string id, string type) => $$"""{ "id": "{{id}}", "name": "{{id}}", "typeName": "{{type}}", "storageDriverTypeName": "{{Kept}}" }""";
}
