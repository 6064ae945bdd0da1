namespace PolicyEngine.Supervision.Dossiers;

/// <summary>The object came into a task: drawn, or taken in without a draw.</summary>
/// <param name="DrawId">Null: without a draw.</param>
public sealed record ObjectDrawn(
    string Id, string ObjectId, DateOnly OccurredOn, DateTimeOffset RecordedAt, string VisitId, string TaskId, string? DrawId, IReadOnlyList<string> Items)
    : VisitEvent(Id, ObjectId, OccurredOn, RecordedAt, VisitId);
