using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>The result was entered on the statutory platform.</summary>
internal sealed class EnterResultStep : DomainStep
{
    protected override string Name => "EnterResult";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text, true),
        new("platform", WorkflowType.Text, true),
    ];
}
