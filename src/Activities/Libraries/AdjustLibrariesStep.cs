using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Libraries;

/// <summary>Asks for every object with a result in the year whether it changes its library.</summary>
internal sealed class AdjustLibrariesStep : DomainStep
{
    protected override string Name => "AdjustLibraries";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("jurisdiction", WorkflowType.Text, true),
        new("year", WorkflowType.Integer, true),
        new("apply", WorkflowType.Boolean),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("changes", WorkflowType.ListOf(WorkflowType.Any)),
        new("count", WorkflowType.Integer),
    ];

    protected override IReadOnlyList<string> Ends => ["More", Done];

    // A worker takes it up again between two batches: the loop through it rests there.
    public override bool CanWait(CompiledActivity activity) => true;
}
