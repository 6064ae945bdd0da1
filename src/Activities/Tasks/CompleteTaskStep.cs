using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Tasks;

/// <summary>CompleteTask</summary>
internal sealed class CompleteTaskStep : DomainStep
{
    protected override string Name => "CompleteTask";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("task", WorkflowType.Text, true),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("ended", WorkflowType.Date),
    ];
}
