using PolicyEngine.Rules.Explanation;

namespace PolicyEngine.Supervision.Plans.Reviews;

/// <summary>How a plan stands with its reviewers.</summary>
/// <param name="Open">What is still owed.</param>
/// <param name="PlanStatus">The fact <c>planStatus</c>: whether it blocks a visit is for <c>inspection-permission</c> to say.</param>
/// <param name="Outcome">The answer that this follows from, with its clauses.</param>
public sealed record ReviewStanding(IReadOnlyList<RequiredReview> Open, string PlanStatus, Outcome Outcome);
