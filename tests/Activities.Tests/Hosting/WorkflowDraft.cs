namespace PolicyEngine.Activities.Tests.Hosting;

/// <summary>A definition file of a sequence, as text. All have the same inputs and variables.</summary>
internal sealed record WorkflowDraft(string Id, params string[] Activities)
{
    private const string Kept = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    private static readonly (string Name, string Type)[] Inputs =
        [("jurisdiction", "String"), ("plan", "String"), ("task", "String"), ("visit", "String"), ("year", "Int32"), ("answer", "Object")];

    private static readonly (string Name, string Type)[] Variables =
    [
        ("Verdict", "String"), ("Due", "String"), ("DueDate", "DateOnly"), ("Adverse", "Boolean"), ("Number", "String"), ("Plan", "String"),
        ("Task", "String"), ("Correlation", "String"), ("List", "String"), ("Answer", "Object"), ("Any", "Object"), ("Gravest", "String"),
        ("Remarks", "Object"), ("Tasks", "Object"), ("Day", "DateOnly"), ("Flag", "Boolean"), ("Outcome", "Object"),
    ];

    public override string ToString() =>
        $$"""
        { "definitionId": "{{Id}}",
          "inputs": [ {{string.Join(", ", Inputs.Select(i => $$"""{ "name": "{{i.Name}}", "type": "{{i.Type}}", "storageDriverType": "{{Kept}}" }"""))}} ],
          "variables": [ {{string.Join(", ", Variables.Select(v => $$"""{ "id": "{{v.Name}}", "name": "{{v.Name}}", "typeName": "{{v.Type}}", "storageDriverTypeName": "{{Kept}}" }"""))}} ],
          "root": { "type": "Elsa.Sequence", "id": "main", "activities": [
            {{string.Join(",\n    ", Activities)}} ] } }
        """;
}
