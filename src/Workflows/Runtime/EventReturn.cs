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
        if (inbox.Find(eventId) is not { } entry)
        {
            return;
        }

        var used = consumed || entry.Consumed;
        if (unit.Store<IWaitStore>().HasAssigned(eventId))
        {
            inbox.SetState(eventId, InboxState.Assigned, used);
        }
        else if (used)
        {
            inbox.Remove(eventId);
        }
        else
        {
            // Nobody had it after all: it is kept for the next who waits for it.
            inbox.SetState(eventId, InboxState.Kept, false);
        }
    }
}
