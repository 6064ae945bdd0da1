using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Acts;

/// <summary>File</summary>
internal sealed class FileStep : DomainStep
{
    protected override string Name => "File";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("subject", WorkflowType.Text, true, true),
        new("organ", WorkflowType.Text, true),
        new("jurisdiction", WorkflowType.Text),
        new("plan", WorkflowType.Text),
        new("task", WorkflowType.Text),
        new("visit", WorkflowType.Text),
        new("form", WorkflowType.Text),
    ];
}
