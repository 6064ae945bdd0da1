using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Plans.Reviews;

/// <summary>Who must review or approve a plan in this locality, and how it stands with them. One thread at a time.</summary>
public sealed class PlanReviewing(Questioner questioner)
{
    private const string Decision = "plan-review";
    private const string TemporaryPlan = "temporary-plan";

    private static readonly string[] ReviewVerbs = ["review", "approve", "request-approval"];
    private static readonly string[] Outcomes = ["passed", "returned", "rejected"];
    private static readonly string[] Passing = ["satisfied", "not-required", Verdicts.NotRegulated];

    /// <summary>How the plan stands on a day.</summary>
    /// <exception cref="PlanRefused">The vocabulary cannot take the plan's kind or its reviews.</exception>
    public ReviewStanding StandingOf(Plan plan, DateOnly on)
    {
        var facts = new FactSheet()
            .Set("planKind", plan.Kind)
            .Set("specialCircumstances", plan.SpecialCircumstances)
            .Set("reviews", plan.PresentReviews);
        var outcome = questioner.Ask(Decision, facts, on, out var error)
            ?? throw new PlanRefused(error?.Id ?? "PE0846", error?.Message ?? SupervisionMessages.NoSuchDecision(Decision));
        var open = outcome.Obligations.Select(o => Required(o, on)).OfType<RequiredReview>().ToList();
        return new ReviewStanding(open, StatusOf(plan, outcome.Verdict), outcome);
    }

    /// <summary>Adds a review, given by an organ of the profile.</summary>
    /// <exception cref="PlanRefused">No such organ or outcome, or the plan cannot take it now.</exception>
    public Plan Review(Plan plan, PlanReview review)
    {
        var organs = questioner.Jurisdiction.Profile.Organs.Select(o => o.Role).Distinct().ToList();
        if (!organs.Contains(review.Organ))
        {
            throw new PlanRefused("PE0847", SupervisionMessages.NoSuchOrgan(review.Organ, organs));
        }

        return Outcomes.Contains(review.Outcome)
            ? plan.Review(review)
            : throw new PlanRefused("PE0848", SupervisionMessages.NoSuchReviewOutcome(review.Outcome));
    }

    private static string StatusOf(Plan plan, string verdict) =>
        plan.SubmittedOn is null ? "none"
        : !Passing.Contains(verdict) ? "submitted"
        : plan.Kind == TemporaryPlan ? "temporary-reviewed"
        : "reviewed";

    private RequiredReview? Required(string obligation, DateOnly on)
    {
        var colon = obligation.IndexOf(':', StringComparison.Ordinal);
        var (verb, organ) = (obligation[..colon], obligation[(colon + 1)..]);
        if (!ReviewVerbs.Contains(verb))
        {
            return null;
        }

        var filled = questioner.Jurisdiction.Profile.Organs.FirstOrDefault(o => o.Role == organ);
        var name = filled?.Successor is { } next && next.From <= on ? next.Name : filled?.Name;
        var rules = questioner.Jurisdiction.Decisions[Decision].Rules;
        return new RequiredReview(verb, organ, name, ReviewAspects.Of(rules, obligation, organ, on));
    }
}
