namespace PolicyEngine.Rehearsals;

/// <summary>What came of a rehearsal. The same for the same settings and files, however often it was interrupted.</summary>
/// <param name="To">Last day that was played, inclusive.</param>
/// <param name="Running">Instances that wait for something after that day.</param>
public sealed record Timeline(
    DateOnly From,
    DateOnly To,
    int Instances,
    int Finished,
    int Running,
    IReadOnlyList<Happening> Happenings,
    IReadOnlyList<DeadlineCount> Deadlines,
    IReadOnlyList<MissedDeadline> Missed,
    IReadOnlyList<StuckThing> Stuck)
{
    /// <summary>Every deadline was kept, and nothing is stuck.</summary>
    public bool IsInOrder => Missed.Count == 0 && Stuck.Count == 0;
}
