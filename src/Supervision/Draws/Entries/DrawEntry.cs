namespace PolicyEngine.Supervision.Draws.Entries;

/// <summary>Something that happened to a draw after it was drawn. The draw itself stays as it is.</summary>
/// <param name="Number">1, 2, … in the order of recording.</param>
/// <param name="At">When it was recorded; whole seconds.</param>
/// <param name="OccurredOn">The day it is said to have happened.</param>
/// <param name="Reason">Code of the reason, which the public form shows: ill, recusal-found, closed, moved.</param>
/// <param name="Statement">The reason in words; stays in the audit form.</param>
public abstract record DrawEntry(int Number, DateTimeOffset At, DateOnly OccurredOn, string Reason, string Statement);
