using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Tests.Memory;

internal sealed class MemoryWaits(MemoryUnit unit) : IWaitStore
{
    public void Add(IReadOnlyList<WaitRow> waits) =>
        unit.State = unit.State with
        {
            Waits = unit.State.Waits.AddRange(waits.Select(w => KeyValuePair.Create((w.InstanceId, w.Number), w))),
            PassedBy = unit.State.PassedBy.SetItems(
                from w in waits
                from e in unit.State.Inbox.Values
                where e.State == InboxState.Assigning && MemoryInbox.IsFor(e.Event, w)
                select KeyValuePair.Create((w.InstanceId, w.Number), (e.Event.Id, e.Round))),
        };

    public IReadOnlyList<WaitRow> Remove(string instanceId, IReadOnlyList<int> numbers)
    {
        List<WaitRow> removed = [.. numbers.Select(n => unit.State.Waits[(instanceId, n)])];
        unit.State = unit.State with { Waits = unit.State.Waits.RemoveRange(numbers.Select(n => (instanceId, n))) };
        return removed;
    }

    public IReadOnlyList<WaitRow> Of(string instanceId) => [.. unit.State.Waits.Values.Where(w => w.InstanceId == instanceId)];

    public void Correlate(string instanceId, string? correlationId) =>
        Set(Of(instanceId).Select(w => w with { CorrelationId = correlationId }));

    public IReadOnlyList<WaitRow> Due(DateTimeOffset now, int limit) =>
        [.. unit.State.Waits.Values.Where(w => w.DueAt <= now).OrderBy(w => w.DueAt).Take(limit)];

    public DateTimeOffset? NextDue() => unit.State.Waits.Values.Min(w => w.DueAt);

    public IReadOnlyList<WaitRow> Assign(InboxEvent @event, int round, int limit)
    {
        List<WaitRow> found = [.. unit.State.Waits.Values.Where(w => MemoryInbox.IsFor(@event, w) && !IsPassed(w, (@event.Id, round))).Take(limit).Select(w => w with { EventId = @event.Id })];
        Set(found);
        return found;
    }

    public IReadOnlyList<WaitRow> Assigned(int limit) => [.. unit.State.Waits.Values.Where(w => w.EventId is not null).Take(limit)];

    public bool Free(WaitRow wait)
    {
        var isAssigned = unit.State.Waits.GetValueOrDefault((wait.InstanceId, wait.Number))?.EventId == wait.EventId;
        Set(isAssigned ? [wait with { EventId = null }] : []);
        return isAssigned;
    }

    public bool HasAssigned(string eventId) => unit.State.Waits.Values.Any(w => w.EventId == eventId);

    private bool IsPassed(WaitRow wait, (string, int) by) => unit.State.PassedBy.TryGetValue((wait.InstanceId, wait.Number), out var passed) && passed == by;

    private void Set(IEnumerable<WaitRow> rows) =>
        unit.State = unit.State with { Waits = unit.State.Waits.SetItems(rows.Select(w => KeyValuePair.Create((w.InstanceId, w.Number), w))) };
}
