namespace PolicyEngine.Supervision.Documents;

/// <summary>A document as it was read, with the revision to name when changing it.</summary>
/// <param name="Revision">From 1; counts the changes.</param>
public sealed record Stored<T>(T Value, long Revision);
