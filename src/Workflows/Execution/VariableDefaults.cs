using System.Text.Json;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Execution;

/// <summary>The values that variables start with.</summary>
internal static class VariableDefaults
{
    /// <summary>JSON null where the variable has no default: it was never set.</summary>
    public static JsonElement Of(VariableDefinition variable)
    {
        var type = WorkflowScope.TypeOf(variable);
        if (variable.Default is not { } text || (text.Length == 0 && type.Kind != WorkflowTypeKind.Text))
        {
            return JsonValue.Null;
        }

        return ValueConversion.Convert(JsonValue.Of(text), type) ?? JsonValue.Null;
    }
}
