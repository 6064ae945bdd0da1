using System.Text.Json;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Publishing;

/// <summary>A variable that something is put into.</summary>
public sealed record VariableTarget(string Id, string Name, WorkflowType Type)
{
    /// <summary>The value in the form of the variable's type.</summary>
    /// <exception cref="ActivityFault">It is not of that type.</exception>
    public JsonElement Convert(JsonElement value) =>
        ValueConversion.Convert(value, Type)
        ?? throw new ActivityFault("PE1264", RuntimeMessages.WrongValue($"The value for Variables.{Name}", ValueText.Shown(value), Type.Described));
}
