namespace PolicyEngine.Supervision.Plans.Reviews;

/// <summary>What one organ found of one plan.</summary>
/// <param name="Organ">A role of the profile.</param>
/// <param name="Aspect">What it looked at; null: the whole, without saying more.</param>
/// <param name="Outcome"><c>passed</c>, <c>returned</c> or <c>rejected</c>.</param>
/// <param name="Revision">The revision of the plan that it looked at.</param>
public sealed record PlanReview(string Organ, string? Aspect, string Outcome, DateOnly On, int Revision)
{
    /// <summary>Who entered it: an account, never a name.</summary>
    public string? Actor { get; init; }

    public string? Note { get; init; }
}
