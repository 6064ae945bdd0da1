using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Results;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>The result was made public (公示).</summary>
internal sealed class PublishResultStep : DomainStep
{
    protected override string Name => "PublishResult";

    protected override IReadOnlyList<InputDescriptor> Takes =>
        [new("visit", WorkflowType.Text, true), new("channels", WorkflowType.ListOf(WorkflowType.Text), true)];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        ResultDisclosure.Publish(unit, run, unit.Visit(run.NeededText("visit")).Value, run.Texts("channels"));
        return StepResult.Done;
    }
}
