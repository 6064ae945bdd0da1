namespace PolicyEngine.Supervision.Dossiers;

/// <summary>The record was made: one result code for the whole visit.</summary>
public sealed record ResultRecorded(string Id, string ObjectId, DateOnly OccurredOn, DateTimeOffset RecordedAt, string VisitId, string ResultCode)
    : VisitEvent(Id, ObjectId, OccurredOn, RecordedAt, VisitId)
{
    /// <summary>What was found of single items, by item; empty where the record says nothing of them.</summary>
    public IReadOnlyDictionary<string, string> Items { get; init; } = new Dictionary<string, string>();
}
