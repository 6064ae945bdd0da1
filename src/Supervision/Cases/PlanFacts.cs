using PolicyEngine.Supervision.Plans;

namespace PolicyEngine.Supervision.Cases;

/// <summary>What is known of a plan.</summary>
internal static class PlanFacts
{
    public static void Gather(GatheredFacts facts, Plan plan)
    {
        facts.Give("planKind", plan.Kind);
        facts.Give("planYear", plan.Year);
        facts.GiveOrNone("completedOn", plan.CompletedOn);
        facts.Give("specialCircumstances", plan.SpecialCircumstances);
        facts.Give("reviews", plan.PresentReviews);
    }
}
