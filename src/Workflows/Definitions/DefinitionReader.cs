using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Diagnostics;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>
/// Reads a workflow definition file of Elsa 3. Only what makes it unreadable is a mistake here; whether what it says
/// can be run is for <c>Publishing</c> to judge, so that any file can be opened, shown and written again.
/// </summary>
public static class DefinitionReader
{
    /// <summary>The definition, or null where the file cannot be read as one: the bag then says why, and where.</summary>
    /// <param name="file">What to call the file in messages.</param>
    public static WorkflowDefinition? Read(byte[] utf8, string file, DiagnosticBag bag) =>
        LocatedJson.Parse(utf8, file, bag) is { } value ? Read(value, bag) : null;

    /// <inheritdoc cref="Read(byte[], string, DiagnosticBag)"/>
    public static WorkflowDefinition? Read(LocatedValue value, DiagnosticBag bag)
    {
        if (value is not LocatedObject source)
        {
            bag.Add(WorkflowMessages.WrongShape(value.At, "a workflow definition", "an object", value.Described));
            return null;
        }

        // The bag may hold mistakes of other files already: only new ones speak against this one.
        var own = new DiagnosticBag();
        var members = new MemberReader(source, own);
        var id = members.Text("definitionId");
        if (string.IsNullOrWhiteSpace(id))
        {
            own.Add(WorkflowMessages.DefinitionWithoutId(source.At));
        }

        var root = ActivityReader.ReadRoot(source, own);
        var definition = id is null || root is null ? null : new WorkflowDefinition
        {
            DefinitionId = id,
            Id = members.Text("id"),
            Name = members.Text("name"),
            Description = members.Text("description"),
            Variables = VariableReader.Read(source["variables"], own),
            Inputs = members.Objects("inputs", (m, at) => m.Name() is { } n ? new InputDefinition(n, m.Text("type") ?? "Object", at) : null),
            Outputs = members.Objects("outputs", (m, at) => m.Name() is { } n ? new OutputDefinition(n, m.Text("type") ?? "Object", at) : null),
            Outcomes = members.Texts("outcomes"),
            Options = ReadOptions(source["options"], own),
            Root = root,
            Source = source,
        };
        bag.AddRange(own);
        return own.HasErrors ? null : definition;
    }

    private static WorkflowOptions ReadOptions(LocatedValue? value, DiagnosticBag bag)
    {
        if (value is null or LocatedNull)
        {
            return new WorkflowOptions();
        }

        if (value is not LocatedObject o)
        {
            bag.Add(WorkflowMessages.WrongShape(value.At, "options", "an object", value.Described));
            return new WorkflowOptions();
        }

        var members = new MemberReader(o, bag);
        return new WorkflowOptions(
            members.Text("activationStrategyType"), o["activationStrategyType"]?.At,
            members.Text("incidentStrategyType"), o["incidentStrategyType"]?.At);
    }
}
