namespace PolicyEngine.Supervision.Plans.Checks;

/// <summary>One thing that a plan is checked for. Holds no state.</summary>
internal interface IPlanCheck
{
    IEnumerable<PlanRemark> Check(PlanCheckInput input, PlanQuestions questions);
}
