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

    public IReadOnlyList<string> Deliverable(int limit) =>
        [.. unit.State.Inbox.Values
            .Where(e => e.State == InboxState.New || (e.State == InboxState.Kept && unit.State.Waits.Values.Any(w => IsFor(e.Event, w))))
            .OrderBy(e => e.Event.ReceivedAt).Take(limit).Select(e => e.Event.Id)];

    public void SetState(string id, InboxState state, bool consumed) =>
        unit.State = unit.State with { Inbox = unit.State.Inbox.SetItem(id, unit.State.Inbox[id] with { State = state, Consumed = consumed }) };

    public void Remove(string id) => unit.State = unit.State with { Inbox = unit.State.Inbox.Remove(id) };

    public int RemoveExpired(DateTimeOffset now, int limit)
    {
        var old = unit.State.Inbox.Values.Where(e => e.State != InboxState.Assigned && e.Event.ExpiresAt <= now).Take(limit).Select(e => e.Event.Id).ToList();
        unit.State = unit.State with { Inbox = unit.State.Inbox.RemoveRange(old) };
        return old.Count;
    }
}
