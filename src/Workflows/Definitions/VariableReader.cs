using System.Globalization;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Diagnostics;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>Reads the variables of a workflow or a container.</summary>
internal static class VariableReader
{
    public static IReadOnlyList<VariableDefinition> Read(LocatedValue? value, DiagnosticBag bag)
    {
        switch (value)
        {
            case null or LocatedNull:
                return [];
            case LocatedArray list:
                return [.. list.Items.Select(i => One(i, bag)).OfType<VariableDefinition>()];
            default:
                bag.Add(WorkflowMessages.WrongShape(value.At, "variables", "a list", value.Described));
                return [];
        }
    }

    private static VariableDefinition? One(LocatedValue value, DiagnosticBag bag)
    {
        if (value is not LocatedObject o)
        {
            bag.Add(WorkflowMessages.WrongShape(value.At, "a variable", "an object", value.Described));
            return null;
        }

        var members = new MemberReader(o, bag);
        var name = members.Name();
        var type = members.Text("typeName") ?? "Object";
        return name is null
            ? null
            : new VariableDefinition(members.Text("id") ?? name, name, type, members.Flag("isArray"), DefaultOf(o["value"]), o.At);
    }

    // Elsa writes each default as a text; a bare scalar says the same.
    private static string? DefaultOf(LocatedValue? value) => value switch
    {
        LocatedText t => t.Text,
        LocatedBoolean b => b.Value ? "true" : "false",
        LocatedNumber n => n.Written ?? n.Number.ToString(CultureInfo.InvariantCulture),
        LocatedObject or LocatedArray => LocatedJsonText.Of(value),
        _ => null,
    };
}
