using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Draws;

/// <summary>Takes in a draw of the provincial platform, with what does not fit.</summary>
internal sealed class ImportDrawStep : DomainStep
{
    protected override string Name => "ImportDraw";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("task", WorkflowType.Text, true),
        new("imported", WorkflowType.Any, true),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("remarks", WorkflowType.ListOf(WorkflowType.Any)),
        new("visits", WorkflowType.Integer),
        new("mistakes", WorkflowType.ListOf(WorkflowType.Text)),
    ];

    protected override IReadOnlyList<string> Ends => [Done, "Refused"];
}
