using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>CompletePlan</summary>
internal sealed class CompletePlanStep : DomainStep
{
    protected override string Name => "CompletePlan";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("plan", WorkflowType.Text, true),
    ];
}
