namespace PolicyEngine.Supervision.Diagnostics;

public static partial class SupervisionMessages
{
    public static string PlanIsPublished(string plan, DateOnly on) =>
        $"The plan {plan} was made public on {on:yyyy-MM-dd} and is not changed any more: write an adjustment.";

    public static string PlanIsSubmitted(string plan, DateOnly since) =>
        $"The plan {plan} has been with its reviewers since {since:yyyy-MM-dd}. Amend it first.";

    public static string PlanIsEmpty(string plan) => $"The plan {plan} has no task. Add one first.";

    public static string PlanIsNotSubmitted(string plan) => $"The plan {plan} was not submitted. Submit it first.";

    public static string ReviewOfOtherContent(string plan, int reviewed, int present) =>
        $"The review is of revision {reviewed} of the plan {plan}, which has been changed since (revision {present}). Review it again.";

    public static string ReviewBeforeSubmission(string plan, DateOnly on, DateOnly since) =>
        $"The review is dated {on:yyyy-MM-dd}, but the plan {plan} was submitted on {since:yyyy-MM-dd}.";

    public static string NoSuchOrgan(string organ, IEnumerable<string> known) =>
        $"'{organ}' is no organ of this profile. Known: {string.Join(", ", known)}.";

    public static string NoSuchReviewOutcome(string outcome) => $"'{outcome}' is no outcome of a review. Known: passed, returned, rejected.";
}
