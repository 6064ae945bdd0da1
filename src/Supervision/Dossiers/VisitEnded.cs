namespace PolicyEngine.Supervision.Dossiers;

/// <summary>The inspection ended on that day, or was found impossible.</summary>
public sealed record VisitEnded(string Id, string ObjectId, DateOnly OccurredOn, DateTimeOffset RecordedAt, string VisitId)
    : VisitEvent(Id, ObjectId, OccurredOn, RecordedAt, VisitId);
