namespace PolicyEngine.Rehearsals;

/// <summary>A deadline that was not kept.</summary>
/// <param name="About">The case: a correlation id; null where it has none.</param>
/// <param name="Verdict">A decision's; null for a task.</param>
/// <param name="Due">The last day; null where the decision names none.</param>
/// <param name="Done">The day it was done; null where it was not.</param>
public sealed record MissedDeadline(
    DeadlineKind Kind,
    string Name,
    string Title,
    string? Workflow,
    string? About,
    string? Verdict,
    DateOnly? Due,
    DateOnly? Done,
    IReadOnlyList<string> Clauses);
