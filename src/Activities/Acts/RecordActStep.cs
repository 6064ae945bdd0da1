using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Acts;

/// <summary>RecordAct</summary>
internal sealed class RecordActStep : DomainStep
{
    protected override string Name => "RecordAct";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("act", WorkflowType.Text, true, true),
        new("jurisdiction", WorkflowType.Text),
        new("plan", WorkflowType.Text),
        new("task", WorkflowType.Text),
        new("visit", WorkflowType.Text),
        new("object", WorkflowType.Text),
        new("organ", WorkflowType.Text),
        new("details", WorkflowType.Map),
        new("numbered", WorkflowType.Boolean),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("number", WorkflowType.Text),
    ];
}
