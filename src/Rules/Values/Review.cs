namespace PolicyEngine.Rules.Values;

/// <summary>One review or approval as a question states it.</summary>
/// <param name="Aspect">What was looked at; null: not said.</param>
/// <param name="Outcome"><c>passed</c>, <c>returned</c> or <c>rejected</c>.</param>
/// <param name="AllAspects">True where, by assumption, the organ looked at all that it reviews.</param>
public sealed record Review(string Organ, string? Aspect, string Outcome, DateOnly? On, bool AllAspects = false);
