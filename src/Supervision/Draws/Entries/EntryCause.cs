namespace PolicyEngine.Supervision.Draws.Entries;

/// <summary>Why and when, as the person who makes an entry says it.</summary>
/// <param name="At">When it is recorded.</param>
/// <param name="OccurredOn">The day it is said to have happened.</param>
/// <param name="Reason">Code of the reason; public.</param>
/// <param name="Statement">The reason in words; audit form only.</param>
public sealed record EntryCause(DateTimeOffset At, DateOnly OccurredOn, string Reason, string Statement);
