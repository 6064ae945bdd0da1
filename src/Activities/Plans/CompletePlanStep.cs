using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>Records the day on which a plan was made, which its deadline is about.</summary>
internal sealed class CompletePlanStep : DomainStep
{
    protected override string Name => "CompletePlan";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("plan", WorkflowType.Text, true)];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var before = unit.Plan(run.NeededText("plan"));
        unit.Store<IPlans>().Change(before, before.Value.Complete(run.On), "plan-changed");
        run.Append(unit, $"plan/{before.Value.Id}", "plan-completed", w => w.WriteNumber("revision", before.Value.Revision));
        return StepResult.Done;
    }
}
