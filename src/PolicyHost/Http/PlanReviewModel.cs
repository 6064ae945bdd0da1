namespace PolicyEngine.PolicyHost.Http;

/// <summary>What an organ found of the plan's present content.</summary>
/// <param name="Organ">A role of the profile.</param>
/// <param name="Aspect">What it looked at; null: the whole.</param>
/// <param name="Outcome"><c>passed</c>, <c>returned</c> or <c>rejected</c>.</param>
internal sealed record PlanReviewModel(string Organ, string? Aspect, string Outcome, DateOnly On, string? Note = null);
