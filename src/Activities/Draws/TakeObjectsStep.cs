using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Draws;

/// <summary>Gives a task that is not drawn its objects and teams.</summary>
internal sealed class TakeObjectsStep : DomainStep
{
    protected override string Name => "TakeObjects";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("task", WorkflowType.Text, true),
        new("objects", WorkflowType.ListOf(WorkflowType.Text)),
        new("inspectors", WorkflowType.ListOf(WorkflowType.Text)),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("visits", WorkflowType.Integer),
    ];
}
