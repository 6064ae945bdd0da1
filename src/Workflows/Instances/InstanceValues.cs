using System.Text.Json;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Instances;

/// <summary>What an instance knows where one of its waits stands: for a screen that shows a task, or whoever answers it.</summary>
public sealed class InstanceValues
{
    private readonly IReadOnlyDictionary<string, JsonElement> inputs;
    private readonly IReadOnlyDictionary<string, JsonElement> variables;

    private InstanceValues(IReadOnlyDictionary<string, JsonElement> inputs, IReadOnlyDictionary<string, JsonElement> variables) =>
        (this.inputs, this.variables) = (inputs, variables);

    /// <param name="workflow">The version that the instance runs on.</param>
    /// <param name="wait">The number of the wait; of one that is over, only the workflow's own variables are seen.</param>
    public static InstanceValues Of(InstanceRecord instance, CompiledWorkflow workflow, int wait)
    {
        var state = InstanceStateReader.Read(instance, workflow);
        var variables = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var at = state.Frames.Values.FirstOrDefault(f => f.Waits.Exists(w => w.Number == wait));
        for (; at is not null; at = state.Frames.GetValueOrDefault(at.Parent))
        {
            // The nearest of one name hides those further out, as it does for the activity itself.
            Take(workflow.Find(at.Path)?.Node.Variables ?? [], at.Variables, variables);
        }

        Take(workflow.Definition.Variables.Concat(workflow.Definition.Root.Variables), state.Variables, variables);
        return new InstanceValues(state.Input, variables);
    }

    /// <summary>The input of that name; JSON null where it was not given.</summary>
    public JsonElement Input(string name) => inputs.GetValueOrDefault(name, JsonValue.Null);

    /// <summary>The variable of that name, as the file calls it; JSON null where there is none or it was not set.</summary>
    public JsonElement Variable(string name) => variables.GetValueOrDefault(name, JsonValue.Null);

    private static void Take(IEnumerable<VariableDefinition> defined, IReadOnlyDictionary<string, JsonElement>? values, Dictionary<string, JsonElement> into)
    {
        if (values is null)
        {
            return;
        }

        // Those that no file declares, such as a loop's current value, are called as their id.
        var names = defined.ToDictionary(v => v.Id, v => v.Name, StringComparer.Ordinal);
        foreach (var (id, value) in values)
        {
            into.TryAdd(names.GetValueOrDefault(id, id), value);
        }
    }
}
