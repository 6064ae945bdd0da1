using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>The case was handed over to another organ.</summary>
internal sealed class TransferCaseStep : DomainStep
{
    protected override string Name => "TransferCase";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text, true),
        new("organ", WorkflowType.Text, true),
    ];
}
