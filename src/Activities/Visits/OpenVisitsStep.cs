using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>Makes the visits of a task's draw, so many a commit.</summary>
internal sealed class OpenVisitsStep : DomainStep
{
    protected override string Name => "OpenVisits";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("task", WorkflowType.Text, true),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("visits", WorkflowType.Integer),
    ];

    protected override IReadOnlyList<string> Ends => ["More", Done];

    // A worker takes it up again between two batches: the loop through it rests there.
    public override bool CanWait(CompiledActivity activity) => true;
}
