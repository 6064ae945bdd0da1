using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>DraftPlan</summary>
internal sealed class DraftPlanStep : DomainStep
{
    protected override string Name => "DraftPlan";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("jurisdiction", WorkflowType.Text),
        new("kind", WorkflowType.Text, true),
        new("year", WorkflowType.Integer, true),
        new("unit", WorkflowType.Any, true),
        new("plan", WorkflowType.Any, true),
        new("planId", WorkflowType.Text),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("plan", WorkflowType.Text),
    ];
}
