namespace PolicyEngine.Rehearsals;

/// <summary>A decision of record as the ledger has it.</summary>
/// <param name="Instance">The workflow instance that took it.</param>
/// <param name="Activity">The activity's own id.</param>
/// <param name="Subject">The duty, for the decision on one; null for others.</param>
/// <param name="Done">The day on which what has a due day was done, by the facts; null where it was not, or nothing has.</param>
/// <param name="IsOpen">The thing is not done yet, and its due day not past: no judgement.</param>
internal sealed record JudgedDecision(
    string Instance,
    string Activity,
    DateTimeOffset At,
    DateOnly On,
    string Decision,
    string? Subject,
    string Verdict,
    DateOnly? Due,
    DateOnly? Done,
    bool IsAdverse,
    bool IsOpen,
    IReadOnlyList<string> Clauses);
