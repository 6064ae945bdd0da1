using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>One activity of a workflow, with the activities inside it.</summary>
/// <param name="Id">Unique among its siblings.</param>
/// <param name="Path">The ids from the root to here, joined by colons: unique in the workflow, and what stored state refers to.</param>
/// <param name="Slot">Where it stands in its parent: <c>then</c>, <c>body</c>, <c>activities</c>, <c>cases[0]</c>…; empty for the root.</param>
/// <param name="Type">As the file has it, known here or not.</param>
/// <param name="Source">All its members, kept as they stand.</param>
public sealed record ActivityNode(string Id, string Path, string Slot, string Type, LocatedObject Source)
{
    public string? Name { get; init; }

    public IReadOnlyList<ActivityNode> Children { get; init; } = [];

    /// <summary>The variables that the activity and those inside it see.</summary>
    public IReadOnlyList<VariableDefinition> Variables { get; init; } = [];

    /// <summary>The connections between the children of a flowchart.</summary>
    public IReadOnlyList<Connection> Connections { get; init; } = [];

    public SourcePosition At => Source.At;

    /// <summary>The activity's member of that name as the file has it; null where it is absent or null.</summary>
    public LocatedValue? this[string member] => Source[member] is { } value and not LocatedNull ? value : null;

    /// <summary>One of <c>customProperties</c>; null where it is absent or null.</summary>
    public LocatedValue? Custom(string name) =>
        Source["customProperties"] is LocatedObject o && o[name] is { } value and not LocatedNull ? value : null;

    /// <summary>Whether one of <c>customProperties</c> is true.</summary>
    public bool IsMarked(string name) => Custom(name) is LocatedBoolean { Value: true };

    /// <summary>Whether a stimulus of this activity can start the workflow.</summary>
    public bool CanStart => IsMarked("canStartWorkflow");

    /// <summary>Whether a burst ends before this activity, so that whoever caused it does not wait for it.</summary>
    public bool RunsAsynchronously => IsMarked("runAsynchronously");

    /// <summary>The child in that slot, or null.</summary>
    public ActivityNode? Child(string slot) => Children.FirstOrDefault(c => c.Slot == slot);

    public IEnumerable<ActivityNode> SelfAndDescendants() => Children.SelectMany(c => c.SelfAndDescendants()).Prepend(this);
}
