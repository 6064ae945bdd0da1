using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Acts;

/// <summary>ReadAnswer</summary>
internal sealed class ReadAnswerStep : DomainStep
{
    protected override string Name => "ReadAnswer";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("member", WorkflowType.Text, true, true),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("value", WorkflowType.Any),
    ];
}
