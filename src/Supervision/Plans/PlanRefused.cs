namespace PolicyEngine.Supervision.Plans;

/// <summary>A step that a plan cannot take now. The message says what to do instead.</summary>
/// <param name="id">The diagnostic's id.</param>
public sealed class PlanRefused(string id, string message) : InvalidOperationException(message)
{
    public string Id { get; } = id;
}
