using System.Text.Json;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>Brings what a workflow is given into the form of its inputs.</summary>
internal static class InputCheck
{
    /// <exception cref="WorkflowRefused">There is no such input, or a value is not of its type.</exception>
    public static IReadOnlyDictionary<string, JsonElement> Run(WorkflowDefinition definition, IReadOnlyDictionary<string, JsonElement>? given)
    {
        var converted = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in given ?? new Dictionary<string, JsonElement>())
        {
            var input = definition.Inputs.FirstOrDefault(i => i.Name == name)
                ?? throw new WorkflowRefused("PE1273", RuntimeMessages.StartRefused(definition.DefinitionId, $"it has no input '{name}'."));
            if (ValueDepth.IsTooDeep(value))
            {
                throw new WorkflowRefused("PE1273", RuntimeMessages.StartRefused(definition.DefinitionId, RuntimeMessages.TooDeep($"the input '{name}'", ValueDepth.Most)));
            }

            var type = TypeAlias.Parse(input.TypeName);
            converted[name] = ValueConversion.Convert(value, type)
                ?? throw new WorkflowRefused("PE1273", RuntimeMessages.StartRefused(
                    definition.DefinitionId, $"the input '{name}' is '{ValueText.Shown(value)}' and must be {type.Described}."));
        }

        return converted;
    }
}
