using System.Text.Json;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>The variables that a loop gives to each of its turns.</summary>
internal static class LoopVariables
{
    public const string Value = "CurrentValue";
    public const string Index = "CurrentIndex";

    public static IReadOnlyList<VariableDefinition> Declare(CompiledActivity activity, string typeName, bool isArray = false) =>
    [
        new(Value, Value, typeName, isArray, null, activity.Node.At),
        new(Index, Index, "Int32", false, null, activity.Node.At),
    ];

    /// <summary>
    /// The values for one turn. The variable that the file binds <c>currentValue</c> to is among them, so that turns
    /// that run side by side do not overwrite each other's.
    /// </summary>
    public static Dictionary<string, JsonElement> For(ActivityContext context, JsonElement value, int index, bool sideBySide)
    {
        var variables = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
        {
            [Value] = value,
            [Index] = JsonValue.Of(index),
        };
        if (context.Activity.Outputs.TryGetValue("currentValue", out var target))
        {
            if (sideBySide)
            {
                variables[target.Id] = target.Convert(value);
            }
            else
            {
                context.SetOutput("currentValue", value);
            }
        }

        return variables;
    }
}
