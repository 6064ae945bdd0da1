using PolicyEngine.Rules.Json;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>
/// One version of a workflow, as its file has it. Immutable. <see cref="Source"/> holds the whole file, parts that
/// nobody here knows included, so that nothing is lost when it is written again.
/// </summary>
public sealed record WorkflowDefinition
{
    /// <summary>Stable over all versions of the workflow.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The file's own id of this version. Versions are told apart by <see cref="DefinitionHash"/>, not by it.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<VariableDefinition> Variables { get; init; } = [];

    public IReadOnlyList<InputDefinition> Inputs { get; init; } = [];

    public IReadOnlyList<OutputDefinition> Outputs { get; init; } = [];

    /// <summary>The outcomes of the workflow where another uses it as an activity.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    public WorkflowOptions Options { get; init; } = new();

    public required ActivityNode Root { get; init; }

    public required LocatedObject Source { get; init; }

    /// <summary>Every activity, a parent before its children, in the order of the file.</summary>
    public IEnumerable<ActivityNode> Activities => Root.SelfAndDescendants();
}
