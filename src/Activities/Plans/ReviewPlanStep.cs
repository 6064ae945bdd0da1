using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Plans.Reviews;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>Adds what an organ found of a plan. A review is of one revision: one of content that was changed meanwhile is refused.</summary>
internal sealed class ReviewPlanStep(DomainServices services) : DomainStep
{
    private static readonly Dictionary<string, string> EndOf = new(StringComparer.Ordinal)
    {
        ["passed"] = "Passed",
        ["returned"] = "Returned",
        ["rejected"] = "Rejected",
    };

    protected override string Name => "ReviewPlan";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("plan", WorkflowType.Text, true),
        new("organ", WorkflowType.Text, true),
        new("aspect", WorkflowType.Text),
        new("outcome", WorkflowType.Text, true),
        new("note", WorkflowType.Text),
        new("revision", WorkflowType.Integer),
    ];

    protected override IReadOnlyList<string> Ends => [.. EndOf.Values];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var before = unit.Plan(run.NeededText("plan"));
        var plan = before.Value;
        var locality = services.Jurisdictions.On(plan.Jurisdiction, run.On)
            ?? throw new ActivityFault("PE1410", StepMessages.NoLocality(plan.Jurisdiction));
        var review = new PlanReview(
            run.NeededText("organ"), run.Text("aspect"), run.NeededText("outcome"), run.On, run.Integer("revision") ?? plan.Revision)
        {
            Actor = unit.Actor.Id,
            Note = run.Text("note"),
        };
        var after = new PlanReviewing(new Questioner(locality, services.Clock)).Review(plan, review);
        unit.Store<IPlans>().Change(before, after, "plan-changed");
        run.Append(unit, $"plan/{plan.Id}", "plan-reviewed", w =>
        {
            w.WriteString("organ", review.Organ);
            if (review.Aspect is not null)
            {
                w.WriteString("aspect", review.Aspect);
            }

            w.WriteString("outcome", review.Outcome);
            w.WriteNumber("revision", review.Revision);
        });
        return StepResult.Outcome(EndOf[review.Outcome]);
    }
}
