namespace PolicyEngine.Supervision.Visits;

/// <summary>A step that a visit cannot take now. The message says what to do instead.</summary>
/// <param name="id">The diagnostic's id.</param>
public sealed class VisitRefused(string id, string message) : InvalidOperationException(message)
{
    public string Id { get; } = id;
}
