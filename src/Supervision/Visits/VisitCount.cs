namespace PolicyEngine.Supervision.Visits;

/// <summary>How many visits a task has, counted by the store.</summary>
/// <param name="Visits">All.</param>
/// <param name="Ended">Those that ended, made or found impossible.</param>
/// <param name="LastEndedOn">The day of the last end so far; null where none ended.</param>
public sealed record VisitCount(int Visits, int Ended, DateOnly? LastEndedOn)
{
    /// <summary>The day of the last end, once every visit ended; null before that, and where there are none.</summary>
    public DateOnly? AllEndedOn => Visits > 0 && Ended == Visits ? LastEndedOn : null;
}
