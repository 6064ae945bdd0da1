using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>SubmitPlan</summary>
internal sealed class SubmitPlanStep : DomainStep
{
    protected override string Name => "SubmitPlan";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("plan", WorkflowType.Text, true),
    ];
}
