using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Draws;

/// <summary>Takes the numbers of the witnesses, what was forfeited, and the public value.</summary>
internal sealed class RevealWitnessStep : DomainStep
{
    protected override string Name => "RevealWitness";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("draw", WorkflowType.Text, true),
        new("shares", WorkflowType.Any),
        new("forfeits", WorkflowType.Any),
        new("publicValue", WorkflowType.Any),
    ];
}
