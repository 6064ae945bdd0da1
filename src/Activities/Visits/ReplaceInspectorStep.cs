using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>Another inspector takes the place of one.</summary>
internal sealed class ReplaceInspectorStep : DomainStep
{
    protected override string Name => "ReplaceInspector";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text, true),
        new("inspector", WorkflowType.Text, true),
        new("by", WorkflowType.Text),
        new("reason", WorkflowType.Text, true),
        new("statement", WorkflowType.Text),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("by", WorkflowType.Text),
    ];
}
