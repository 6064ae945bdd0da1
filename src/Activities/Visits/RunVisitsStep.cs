using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>Starts a workflow for each visit of a task and waits until all have finished.</summary>
internal sealed class RunVisitsStep : DomainActivity
{
    protected override string Name => "RunVisits";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("task", WorkflowType.Text, true),
        new("workflow", WorkflowType.Text, true),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("visits", WorkflowType.Integer),
        new("ended", WorkflowType.Date),
    ];

    // It waits for the visits.
    public override bool CanWait(CompiledActivity activity) => true;

    public override ValueTask Start(ActivityContext context) => throw new NotSupportedException();
}
