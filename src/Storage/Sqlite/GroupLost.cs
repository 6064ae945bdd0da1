namespace PolicyEngine.Storage;

/// <summary>SQLite undid the whole group for an error in one of its works.</summary>
internal sealed class GroupLost(IQueuedWork work, Exception inner) : Exception(inner.Message, inner)
{
    public IQueuedWork Work { get; } = work;
}
