using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Tests.Memory;

internal sealed class MemoryInbox(MemoryUnit unit) : IInboxStore
{
    public static bool IsFor(InboxEvent @event, WaitRow wait) =>
        wait.EventId is null && wait.Kind == @event.Kind && wait.Key == @event.Key
        && (@event.CorrelationId is null || @event.CorrelationId == wait.CorrelationId)
        && (@event.InstanceId is null || @event.InstanceId == wait.InstanceId);

    public void Add(InboxEvent @event) =>
        unit.State = unit.State with { Inbox = unit.State.Inbox.Add(@event.Id, new InboxEntry(@event, InboxState.New, false)) };

    public InboxEntry? Find(string id) => unit.State.Inbox.GetValueOrDefault(id);

    public InboxEntry? Lock(string id) => Find(id);

    public IReadOnlyList<string> Deliverable(int limit) =>
        [.. unit.State.Inbox.Values
            .Where(e => e.State is InboxState.Assigning || (e.State is InboxState.New or InboxState.Awaited && !HasToLetPass(e.Event)))
            .OrderBy(e => e.Event.ReceivedAt).Take(limit).Select(e => e.Event.Id)];

    public void Await(WaitRow wait)
    {
        foreach (var (id, entry) in unit.State.Inbox.Where(e => e.Value.State == InboxState.Kept && IsFor(e.Value.Event, wait)).ToList())
        {
            SetState(id, InboxState.Awaited, entry.Consumed);
        }
    }

    public InboxEntry? LockToAssign(InboxEvent @event) => Find(@event.Id);

    public void LockToAwait(IReadOnlyList<WaitRow> waits)
    {
    }

    public void SetAssigning(string id, int round, bool consumed) =>
        unit.State = unit.State with { Inbox = unit.State.Inbox.SetItem(id, unit.State.Inbox[id] with { State = InboxState.Assigning, Round = round, Consumed = consumed }) };

    public bool HasToLetPass(InboxEvent @event) => unit.State.Inbox.Values.Any(
        e => e.State == InboxState.Assigning && e.Event.Kind == @event.Kind && e.Event.Key == @event.Key && e.Event.Id != @event.Id);

    public void SetState(string id, InboxState state, bool consumed) =>
        unit.State = unit.State with { Inbox = unit.State.Inbox.SetItem(id, unit.State.Inbox[id] with { State = state, Consumed = consumed }) };

    public void Remove(string id) => unit.State = unit.State with { Inbox = unit.State.Inbox.Remove(id) };

    public int RemoveExpired(DateTimeOffset now, int limit)
    {
        var old = unit.State.Inbox.Values.Where(e => e.State is not (InboxState.Assigned or InboxState.Assigning) && e.Event.ExpiresAt <= now).Take(limit).Select(e => e.Event.Id).ToList();
        unit.State = unit.State with { Inbox = unit.State.Inbox.RemoveRange(old) };
        return old.Count;
    }
}
