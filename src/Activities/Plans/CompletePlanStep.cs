using PolicyEngine.Supervision.Plans;

namespace PolicyEngine.Activities.Plans;

/// <summary>Records the day on which a plan was made, which its deadline is about.</summary>
internal sealed class CompletePlanStep : PlanActStep
{
    protected override string Name => "CompletePlan";

    protected override string EntryType => "plan-completed";

    protected override Plan Changed(Plan plan, DateOnly on) => plan.Complete(on);
}
