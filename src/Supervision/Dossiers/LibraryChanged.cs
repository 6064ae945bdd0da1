namespace PolicyEngine.Supervision.Dossiers;

/// <summary>The object changed its supervision library.</summary>
/// <param name="Library">Where it went; null: out of the libraries.</param>
public sealed record LibraryChanged(
    string Id, string ObjectId, DateOnly OccurredOn, DateTimeOffset RecordedAt, string? Library, string Reason, IReadOnlyList<string> Clauses)
    : DossierEvent(Id, ObjectId, OccurredOn, RecordedAt);
