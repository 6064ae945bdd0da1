using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>Sends the present content of a plan to review.</summary>
internal sealed class SubmitPlanStep : DomainStep
{
    protected override string Name => "SubmitPlan";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("plan", WorkflowType.Text, true)];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var before = unit.Plan(run.NeededText("plan"));
        unit.Store<IPlans>().Change(before, before.Value.Submit(run.On), "plan-changed");
        run.Append(unit, $"plan/{before.Value.Id}", "plan-submitted", w => w.WriteNumber("revision", before.Value.Revision));
        return StepResult.Done;
    }
}
