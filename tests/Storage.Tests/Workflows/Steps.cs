namespace PolicyEngine.Storage.Tests.Workflows;

/// <summary>Activities of definition files, as text.</summary>
internal static class Steps
{
    public static string Line(string id, string text = "x") => $$"""{ "type": "Elsa.WriteLine", "id": "{{id}}", "text": "{{text}}" }""";

    public static string Wait(string id, string name) => $$"""{ "type": "Elsa.Event", "id": "{{id}}", "eventName": "{{name}}" }""";

    public static string Delay(string id, string span) => $$"""{ "type": "Elsa.Delay", "id": "{{id}}", "timeSpan": "{{span}}" }""";

    public static string Task(string id, string role, string units = "", string due = "") =>
        $$"""{ "type": "Elsa.RunTask", "id": "{{id}}", "taskName": "{{id}}", "customProperties": { "task": { "role": "{{role}}", "candidateUnits": [{{units}}] {{due}} } } }""";

    public static string Many(params string[] activities) => string.Join(", ", activities);
}
