using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Tasks;

/// <summary>OpenTask</summary>
internal sealed class OpenTaskStep : DomainStep
{
    protected override string Name => "OpenTask";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("jurisdiction", WorkflowType.Text),
        new("content", WorkflowType.Any, true),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("task", WorkflowType.Text),
    ];
}
