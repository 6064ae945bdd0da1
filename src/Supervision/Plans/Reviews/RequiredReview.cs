using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Plans.Reviews;

/// <summary>A review or an approval that is still owed.</summary>
/// <param name="Verb"><c>review</c> 审核, <c>approve</c> 同意 or <c>request-approval</c> 报批: three different things.</param>
/// <param name="Organ">A role.</param>
/// <param name="OrganName">Who fills the role on that day; null where the profile names nobody.</param>
/// <param name="Aspects">What it has to look at; empty: the rule names no aspects.</param>
public sealed record RequiredReview(string Verb, string Organ, Label? OrganName, IReadOnlyList<string> Aspects);
