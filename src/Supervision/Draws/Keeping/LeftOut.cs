namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>Objects that the task may not visit and that were left out of the lists.</summary>
/// <param name="Why"><c>status</c>: they cannot be inspected; <c>repeat</c>: an earlier task of the year has them, and the rules forbid a second visit.</param>
/// <param name="Count">How many; null where they were not counted.</param>
/// <param name="Earlier">The earlier task; null where there is none.</param>
/// <param name="Clauses">The clauses by which they are left out.</param>
public sealed record LeftOut(string Why, int? Count, string? Earlier, IReadOnlyList<string> Clauses);
