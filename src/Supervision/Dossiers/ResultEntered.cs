namespace PolicyEngine.Supervision.Dossiers;

/// <summary>The result was entered on the statutory channel.</summary>
/// <param name="Platform">One of the profile's platforms.</param>
public sealed record ResultEntered(string Id, string ObjectId, DateOnly OccurredOn, DateTimeOffset RecordedAt, string VisitId, string Platform)
    : VisitEvent(Id, ObjectId, OccurredOn, RecordedAt, VisitId);
