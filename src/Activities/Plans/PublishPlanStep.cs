using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>Records that a plan was made public. From then on it is adjusted by another plan, never changed.</summary>
internal sealed class PublishPlanStep : DomainStep
{
    protected override string Name => "PublishPlan";

    protected override IReadOnlyList<InputDescriptor> Takes =>
        [new("plan", WorkflowType.Text, true), new("channels", WorkflowType.ListOf(WorkflowType.Text))];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var before = unit.Plan(run.NeededText("plan"));
        unit.Store<IPlans>().Change(before, before.Value.Publish(run.On), "plan-changed");
        run.Append(unit, $"plan/{before.Value.Id}", "plan-published", w => w.WriteTexts("channels", run.Texts("channels")));
        return StepResult.Done;
    }
}
