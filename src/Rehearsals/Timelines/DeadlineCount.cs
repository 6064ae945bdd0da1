namespace PolicyEngine.Rehearsals;

/// <summary>How the deadlines of one sort were kept.</summary>
/// <param name="Name">The decision's, the duty's or the task's name.</param>
/// <param name="Title">For people.</param>
/// <param name="TightestDays">Calendar days from doing to the due day where it was closest, of those met; null where no due day was known.</param>
public sealed record DeadlineCount(DeadlineKind Kind, string Name, string Title, int Met, int Missed, int? TightestDays);
