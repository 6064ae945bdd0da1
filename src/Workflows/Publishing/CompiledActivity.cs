using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Flow;
using PolicyEngine.Workflows.Incidents;
using PolicyEngine.Workflows.Registry;

namespace PolicyEngine.Workflows.Publishing;

/// <summary>An activity with its type, its checked expressions and all that its type made of it. Immutable once compiled.</summary>
public sealed class CompiledActivity
{
    internal CompiledActivity(ActivityNode node, ActivityType type, CompiledActivity? parent) =>
        (Node, Type, Parent) = (node, type, parent);

    public ActivityNode Node { get; }

    public ActivityType Type { get; }

    public CompiledActivity? Parent { get; }

    public IReadOnlyList<CompiledActivity> Children { get; internal set; } = [];

    /// <summary>Inputs that are set, by name.</summary>
    public IReadOnlyDictionary<string, WorkflowExpression> Inputs { get; internal set; } = new Dictionary<string, WorkflowExpression>();

    /// <summary>The variable that each bound output goes into, by the output's name.</summary>
    public IReadOnlyDictionary<string, VariableTarget> Outputs { get; internal set; } = new Dictionary<string, VariableTarget>();

    /// <summary>What <see cref="ActivityType.Prepare"/> gave.</summary>
    public object? Model { get; internal set; }

    /// <summary>The wiring of a flowchart's children; null for everything else. Node i is child i.</summary>
    public FlowGraph? Graph { get; internal set; }

    public RetryPolicy Retry { get; internal set; } = RetryPolicy.None;

    public string Path => Node.Path;

    /// <summary>The child in that slot, or null.</summary>
    public CompiledActivity? Child(string slot) => Children.FirstOrDefault(c => c.Node.Slot == slot);

    /// <summary>Its place among its parent's children.</summary>
    public int IndexInParent { get; internal init; }

    public IEnumerable<CompiledActivity> SelfAndDescendants() => Children.SelectMany(c => c.SelfAndDescendants()).Prepend(this);
}
