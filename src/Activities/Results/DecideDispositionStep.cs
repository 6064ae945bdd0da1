using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>The competent department decided what follows from the finding.</summary>
internal sealed class DecideDispositionStep : DomainStep
{
    protected override string Name => "DecideDisposition";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text, true),
        new("kind", WorkflowType.Text, true),
        new("documentNumber", WorkflowType.Text),
        new("resultCode", WorkflowType.Text),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("number", WorkflowType.Text),
    ];
}
