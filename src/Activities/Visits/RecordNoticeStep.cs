using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>The notice was delivered.</summary>
internal sealed class RecordNoticeStep : DomainStep
{
    protected override string Name => "RecordNotice";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text, true),
        new("deliveredAt", WorkflowType.Instant),
        new("instrument", WorkflowType.Text, true),
        new("receipt", WorkflowType.Text),
    ];
}
