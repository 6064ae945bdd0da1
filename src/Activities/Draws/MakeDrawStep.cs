using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Draws;

/// <summary>Shows the host's secret, draws objects and teams, and keeps the record. Once a task.</summary>
internal sealed class MakeDrawStep : DomainStep
{
    protected override string Name => "MakeDraw";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("draw", WorkflowType.Text, true),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("visits", WorkflowType.Integer),
        new("mistakes", WorkflowType.ListOf(WorkflowType.Text)),
    ];

    protected override IReadOnlyList<string> Ends => [Done, "Refused"];
}
