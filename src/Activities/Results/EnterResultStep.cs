using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Results;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>The result was entered on the statutory platform (录入).</summary>
internal sealed class EnterResultStep : DomainStep
{
    protected override string Name => "EnterResult";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("visit", WorkflowType.Text, true), new("platform", WorkflowType.Text, true)];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        ResultDisclosure.Enter(unit, run, unit.Visit(run.NeededText("visit")).Value, run.NeededText("platform"));
        return StepResult.Done;
    }
}
