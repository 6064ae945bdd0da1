using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>What becomes of an event when a wait that it was assigned to is gone.</summary>
internal static class EventReturn
{
    /// <param name="consumed">The wait consumed it; else it was cancelled, and the event was for nothing.</param>
    public static void Release(IUnitOfWork unit, string eventId, bool consumed)
    {
        var inbox = unit.Store<IInboxStore>();
        if (inbox.Lock(eventId) is not { } entry)
        {
            return;
        }

        var used = consumed || entry.Consumed;
        if (entry.State == InboxState.Assigning)
        {
            // Whoever assigns it looks at the end whether anybody had it.
            inbox.SetAssigning(eventId, entry.Round, used);
        }
        else if (unit.Store<IWaitStore>().HasAssigned(eventId))
        {
            inbox.SetState(eventId, InboxState.Assigned, used);
        }
        else if (used)
        {
            inbox.Remove(eventId);
        }
        else
        {
            // Nobody had it after all, and somebody may have come to wait for it meanwhile.
            inbox.SetState(eventId, InboxState.Awaited, false);
        }
    }
}
