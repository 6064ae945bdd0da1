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

    /// <summary>
    /// The same, for a work that assigns it: nobody begins a wait that it is for, and nobody assigns an event that is for
    /// the same waits, until the commit.
    /// </summary>
    InboxEntry? LockToAssign(InboxEvent @event);

    /// <summary>Before waits are begun: no event that is for one of them is assigned until the commit.</summary>
    void LockToAwait(IReadOnlyList<WaitRow> waits);

    /// <summary>
    /// Events to do something about, the oldest first: new ones, awaited ones and those that are being assigned. Not
    /// those that come after one that is being assigned and has the same name.
    /// </summary>
    IReadOnlyList<string> Deliverable(int limit);

    /// <summary>Somebody has come to wait: kept events that are for this wait become awaited.</summary>
    void Await(WaitRow wait);

    void SetState(string id, InboxState state, bool consumed);

    /// <summary>Somebody has begun to assign it, and is not done: <see cref="InboxState.Assigning"/>.</summary>
    void SetAssigning(string id, int round, bool consumed);

    /// <summary>Whether another event of its kind and key is being assigned.</summary>
    bool HasToLetPass(InboxEvent @event);

    void Remove(string id);

    /// <summary>Removes events that nobody has consumed and whose time is over, and answers with how many there were.</summary>
    int RemoveExpired(DateTimeOffset now, int limit);
}
