namespace PolicyEngine.Rehearsals;

/// <summary>A decision of record as an instance's journal has it.</summary>
/// <param name="Sequence">Its place in the journal.</param>
/// <param name="Subject">The duty, for the decision on one; null for others.</param>
/// <param name="IsOpen">The thing is not done yet, and its due day not past: no judgement.</param>
internal sealed record JudgedDecision(
    int Sequence, DateOnly On, string Decision, string? Subject, string Title, string Verdict, DateOnly? Due, bool IsAdverse, bool IsOpen, IReadOnlyList<string> Clauses);
