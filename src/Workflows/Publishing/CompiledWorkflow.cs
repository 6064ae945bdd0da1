using System.Collections.Frozen;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Incidents;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Triggers;

namespace PolicyEngine.Workflows.Publishing;

/// <summary>A version of a workflow that can be run: everything that can be known before it runs has been checked.</summary>
public sealed class CompiledWorkflow
{
    private readonly FrozenDictionary<string, CompiledActivity> byPath;

    internal CompiledWorkflow(
        WorkflowDefinition definition, CompiledActivity root, ActivationRule activation, IncidentStrategy incidents, IReadOnlyList<Trigger> triggers)
    {
        (Definition, Root, Activation, Incidents, Triggers) = (definition, root, activation, incidents, triggers);
        byPath = root.SelfAndDescendants().ToFrozenDictionary(a => a.Path, StringComparer.Ordinal);
    }

    public WorkflowDefinition Definition { get; }

    public string DefinitionId => Definition.DefinitionId;

    public CompiledActivity Root { get; }

    public ActivationRule Activation { get; }

    public IncidentStrategy Incidents { get; }

    /// <summary>What starts the workflow by itself.</summary>
    public IReadOnlyList<Trigger> Triggers { get; }

    /// <summary>The activity of that path (<see cref="ActivityNode.Path"/>), or null.</summary>
    public CompiledActivity? Find(string path) => byPath.GetValueOrDefault(path);
}
