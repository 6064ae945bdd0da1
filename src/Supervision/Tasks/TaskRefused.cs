namespace PolicyEngine.Supervision.Tasks;

/// <summary>A task that cannot be opened so, or a change that it cannot take now. The message says what to do instead.</summary>
/// <param name="id">The diagnostic's id.</param>
public sealed class TaskRefused(string id, string message) : InvalidOperationException(message)
{
    public string Id { get; } = id;
}
