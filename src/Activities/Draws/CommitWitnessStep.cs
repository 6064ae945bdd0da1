using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Draws;

/// <summary>Takes the commitments of the witnesses and closes commitments.</summary>
internal sealed class CommitWitnessStep : DomainStep
{
    protected override string Name => "CommitWitness";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("draw", WorkflowType.Text, true),
        new("shares", WorkflowType.Any),
    ];
}
