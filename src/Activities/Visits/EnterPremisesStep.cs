using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>The inspection began on the premises.</summary>
internal sealed class EnterPremisesStep : DomainStep
{
    protected override string Name => "EnterPremises";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text, true),
        new("at", WorkflowType.Instant),
    ];
}
