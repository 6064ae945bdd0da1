using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>The result was made public.</summary>
internal sealed class PublishResultStep : DomainStep
{
    protected override string Name => "PublishResult";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text, true),
        new("channels", WorkflowType.ListOf(WorkflowType.Text), true),
    ];
}
