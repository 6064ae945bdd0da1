namespace PolicyEngine.Supervision.Dossiers;

/// <summary>An event of one visit.</summary>
public abstract record VisitEvent(string Id, string ObjectId, DateOnly OccurredOn, DateTimeOffset RecordedAt, string VisitId)
    : DossierEvent(Id, ObjectId, OccurredOn, RecordedAt);
