using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>PublishPlan</summary>
internal sealed class PublishPlanStep : DomainStep
{
    protected override string Name => "PublishPlan";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("plan", WorkflowType.Text, true),
        new("channels", WorkflowType.ListOf(WorkflowType.Text)),
    ];
}
