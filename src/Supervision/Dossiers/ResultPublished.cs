namespace PolicyEngine.Supervision.Dossiers;

/// <summary>The result was made public on the statutory channel.</summary>
/// <param name="Channels">By the vocabulary's <c>publishedChannels</c>.</param>
public sealed record ResultPublished(
    string Id, string ObjectId, DateOnly OccurredOn, DateTimeOffset RecordedAt, string VisitId, IReadOnlyList<string> Channels)
    : VisitEvent(Id, ObjectId, OccurredOn, RecordedAt, VisitId);
