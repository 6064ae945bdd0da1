using PolicyEngine.Supervision.Plans;

namespace PolicyEngine.Activities.Plans;

/// <summary>Sends the present content of a plan to review.</summary>
internal sealed class SubmitPlanStep : PlanActStep
{
    protected override string Name => "SubmitPlan";

    protected override string EntryType => "plan-submitted";

    protected override Plan Changed(Plan plan, DateOnly on) => plan.Submit(on);
}
