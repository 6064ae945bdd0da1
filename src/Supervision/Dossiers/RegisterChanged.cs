namespace PolicyEngine.Supervision.Dossiers;

/// <summary>The object's entry in the register was made or changed.</summary>
public sealed record RegisterChanged(
    string Id, string ObjectId, DateOnly OccurredOn, DateTimeOffset RecordedAt, string Kind, string Name, string Area, string Status)
    : DossierEvent(Id, ObjectId, OccurredOn, RecordedAt)
{
    public string? RiskClass { get; init; }
}
