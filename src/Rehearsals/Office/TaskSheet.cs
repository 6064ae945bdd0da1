using System.Text.Json;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary>A person's task with what its instance knows.</summary>
public sealed record TaskSheet(TaskRow Row, InstanceValues Values)
{
    /// <summary>What stands at <c>input.…</c>, <c>variable.…</c> or <c>payload.…</c>; JSON null where there is nothing.</summary>
    public JsonElement At(string path)
    {
        var names = path.Split('.');
        var (value, next) = names[0] switch
        {
            "input" => (Values.Input(names[1]), 2),
            "variable" => (Values.Variable(names[1]), 2),
            _ => (Row.Payload, 1),
        };
        for (; next < names.Length; next++)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(names[next], out value))
            {
                return JsonValue.Null;
            }
        }

        return value;
    }
}
