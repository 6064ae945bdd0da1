namespace PolicyEngine.Supervision.Dossiers;

/// <summary>The competent department decided what follows from the finding.</summary>
/// <param name="Kind">What was decided, in the department's words.</param>
/// <param name="DocumentNumber">The decision's number.</param>
public sealed record DispositionDecided(
    string Id, string ObjectId, DateOnly OccurredOn, DateTimeOffset RecordedAt, string VisitId, string Kind, string DocumentNumber)
    : VisitEvent(Id, ObjectId, OccurredOn, RecordedAt, VisitId)
{
    /// <summary>The result code as the decision leaves it; null: as recorded.</summary>
    public string? ResultCode { get; init; }
}
