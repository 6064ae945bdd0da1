using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Acts;

/// <summary>ArchiveCase</summary>
internal sealed class ArchiveCaseStep : DomainStep
{
    protected override string Name => "ArchiveCase";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("jurisdiction", WorkflowType.Text),
        new("plan", WorkflowType.Text),
        new("task", WorkflowType.Text),
        new("visit", WorkflowType.Text),
    ];
}
