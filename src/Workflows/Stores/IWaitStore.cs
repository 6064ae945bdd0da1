using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Stores;

/// <summary>
/// What instances wait for. Finding one costs the same however many there are: by instance and number, by kind and key,
/// by due time.
/// </summary>
public interface IWaitStore
{
    /// <summary>Adds waits. An event that is for one of them and is being assigned goes past it.</summary>
    void Add(IReadOnlyList<WaitRow> waits);

    /// <summary>Removes waits of an instance, and answers with them as they stood.</summary>
    IReadOnlyList<WaitRow> Remove(string instanceId, IReadOnlyList<int> numbers);

    /// <summary>All waits of an instance.</summary>
    IReadOnlyList<WaitRow> Of(string instanceId);

    /// <summary>Changes the correlation id of all waits of an instance.</summary>
    void Correlate(string instanceId, string? correlationId);

    /// <summary>Waits for a moment that is not after <paramref name="now"/>, the earliest first.</summary>
    IReadOnlyList<WaitRow> Due(DateTimeOffset now, int limit);

    /// <summary>The earliest moment that is waited for; null where none is.</summary>
    DateTimeOffset? NextDue();

    /// <summary>
    /// Assigns the event to waits that it is for, that have none and that had begun before this round of it, and answers
    /// with those waits.
    /// </summary>
    /// <param name="limit">As many at most; where it answers with fewer, no wait is left.</param>
    IReadOnlyList<WaitRow> Assign(InboxEvent @event, int round, int limit);

    /// <summary>Waits that an event is assigned to and that have not consumed it yet.</summary>
    IReadOnlyList<WaitRow> Assigned(int limit);

    /// <summary>Takes the event from a wait that it is assigned to; false where it is not, any more.</summary>
    bool Free(WaitRow wait);

    /// <summary>Whether a wait is left that the event is assigned to.</summary>
    bool HasAssigned(string eventId);
}
