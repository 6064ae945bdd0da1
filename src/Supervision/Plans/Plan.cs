using PolicyEngine.Supervision.Diagnostics;
using PolicyEngine.Supervision.Plans.Reviews;

namespace PolicyEngine.Supervision.Plans;

/// <summary>A plan, from its first draft to its publication. Immutable: each step gives the plan after it.</summary>
/// <param name="Kind">By the vocabulary's <c>planKind</c>.</param>
/// <param name="Revision">From 1; counts the changes of content. Reviews are of one revision.</param>
public sealed record Plan(string Id, string Jurisdiction, string Kind, int Year, PlanningUnit Unit, IReadOnlyList<PlannedTask> Tasks, int Revision = 1)
{
    public string Name { get; init; } = "";

    /// <summary>The plan that this one adjusts; null where it adjusts none.</summary>
    public string? Adjusts { get; init; }

    public bool? SpecialCircumstances { get; init; }

    /// <summary>The day on which this revision went to review; null: it did not.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>The day on which the plan was made, which its deadline is about; null: it is still being made.</summary>
    public DateOnly? CompletedOn { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>All reviews, those of earlier revisions included, in the order in which they were given.</summary>
    public IReadOnlyList<PlanReview> Reviews { get; init; } = [];

    /// <summary>The reviews that count: those of the present content.</summary>
    public IEnumerable<PlanReview> PresentReviews => Reviews.Where(r => r.Revision == Revision);

    /// <summary>Other content: what was reviewed before does not count for it.</summary>
    /// <exception cref="PlanRefused">It was made public.</exception>
    public Plan Amend(IReadOnlyList<PlannedTask> tasks) =>
        PublishedOn is { } on
            ? throw new PlanRefused("PE0840", SupervisionMessages.PlanIsPublished(Id, on))
            : this with { Tasks = tasks, Revision = Revision + 1, SubmittedOn = null, CompletedOn = null };

    /// <summary>Sends the present content to review.</summary>
    /// <exception cref="PlanRefused">It is there already, or has no task.</exception>
    public Plan Submit(DateOnly on) =>
        SubmittedOn is { } since ? throw new PlanRefused("PE0841", SupervisionMessages.PlanIsSubmitted(Id, since))
        : Tasks.Count == 0 ? throw new PlanRefused("PE0842", SupervisionMessages.PlanIsEmpty(Id))
        : this with { SubmittedOn = on };

    /// <summary>Adds a review of the present content.</summary>
    /// <exception cref="PlanRefused">It was not submitted, the review is of other content, or of a day before the submission.</exception>
    public Plan Review(PlanReview review) =>
        SubmittedOn is not { } since ? throw new PlanRefused("PE0843", SupervisionMessages.PlanIsNotSubmitted(Id))
        : review.Revision != Revision ? throw new PlanRefused("PE0844", SupervisionMessages.ReviewOfOtherContent(Id, review.Revision, Revision))
        : review.On < since ? throw new PlanRefused("PE0845", SupervisionMessages.ReviewBeforeSubmission(Id, review.On, since))
        : this with { Reviews = [.. Reviews, review] };

    public Plan Complete(DateOnly on) => this with { CompletedOn = on };

    public Plan Publish(DateOnly on) => this with { PublishedOn = on };
}
