using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Stores;

/// <summary>Events that have come and are not consumed.</summary>
public interface IInboxStore
{
    /// <exception cref="ConcurrencyConflict">There is an event of this id.</exception>
    void Add(InboxEvent @event);

    /// <summary>The event and how it stands; null where there is none.</summary>
    InboxEntry? Find(string id);

    /// <summary>The same, held until the commit: what the work decides about it no other work decides meanwhile.</summary>
    InboxEntry? Lock(string id);

    /// <summary>Events to do something about, the oldest first: new ones and awaited ones.</summary>
    IReadOnlyList<string> Deliverable(int limit);

    /// <summary>Somebody has come to wait: kept events that are for this wait become awaited.</summary>
    void Await(WaitRow wait);

    void SetState(string id, InboxState state, bool consumed);

    void Remove(string id);

    /// <summary>Removes events that nobody has consumed and whose time is over, and answers with how many there were.</summary>
    int RemoveExpired(DateTimeOffset now, int limit);
}
