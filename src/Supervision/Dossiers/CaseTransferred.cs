namespace PolicyEngine.Supervision.Dossiers;

/// <summary>The case was handed over.</summary>
/// <param name="Organ">To whom, by the vocabulary's organs.</param>
public sealed record CaseTransferred(string Id, string ObjectId, DateOnly OccurredOn, DateTimeOffset RecordedAt, string VisitId, string Organ)
    : VisitEvent(Id, ObjectId, OccurredOn, RecordedAt, VisitId);
