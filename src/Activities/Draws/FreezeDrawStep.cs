using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Draws;

/// <summary>Fixes what a task's draw depends on and announces it: lists, numbers, the hash of the host's secret.</summary>
internal sealed class FreezeDrawStep : DomainStep
{
    protected override string Name => "FreezeDraw";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("task", WorkflowType.Text, true),
        new("witnesses", WorkflowType.Any),
        new("publicSource", WorkflowType.Any),
        new("cap", WorkflowType.Integer),
        new("reserves", WorkflowType.Integer),
        new("batchSize", WorkflowType.Integer),
        new("slotSize", WorkflowType.Integer),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("draw", WorkflowType.Text),
        new("announcement", WorkflowType.Map),
        new("mistakes", WorkflowType.ListOf(WorkflowType.Text)),
    ];

    protected override IReadOnlyList<string> Ends => [Done, "Refused"];
}
