using System.Data.Common;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IWaitStore"/>
internal sealed class WaitStore(DbSession session) : IWaitStore
{
    private const string Columns = "instance_id, number, kind, key, correlation_id, due_at, event_id";

    public void Add(IReadOnlyList<WaitRow> waits) => session.ExecuteEach(
        $"INSERT INTO workflow_wait ({Columns}) VALUES (@instance, @number, @kind, @key, @correlation, @due, @event)",
        waits,
        wait =>
        [
            ("instance", wait.InstanceId),
            ("number", (long)wait.Number),
            ("kind", (long)wait.Kind),
            ("key", wait.Key),
            ("correlation", wait.CorrelationId),
            ("due", wait.DueAt?.ToColumn()),
            ("event", wait.EventId),
        ]);

    public IReadOnlyList<WaitRow> Remove(string instanceId, IReadOnlyList<int> numbers)
    {
        var removed = new List<WaitRow>();
        foreach (var number in numbers)
        {
            removed.AddRange(session.Query(
                $"DELETE FROM workflow_wait WHERE instance_id = @instance AND number = @number RETURNING {Columns}",
                Read,
                ("instance", instanceId),
                ("number", (long)number)));
        }

        return removed;
    }

    public IReadOnlyList<WaitRow> Of(string instanceId) => session.Query(
        $"SELECT {Columns} FROM workflow_wait WHERE instance_id = @instance ORDER BY number", Read, ("instance", instanceId));

    public void Correlate(string instanceId, string? correlationId) => session.Execute(
        "UPDATE workflow_wait SET correlation_id = @correlation WHERE instance_id = @instance", ("correlation", correlationId), ("instance", instanceId));

    public IReadOnlyList<WaitRow> Due(DateTimeOffset now, int limit) => session.Query(
        $"SELECT {Columns} FROM workflow_wait WHERE due_at <= @now ORDER BY due_at LIMIT @most", Read, ("now", now.ToColumn()), ("most", (long)limit));

    public DateTimeOffset? NextDue() => session.First(
        "SELECT due_at FROM workflow_wait WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1", row => row.InstantOrNull(0));

    // One statement for each way of addressing: each has its index, which a condition of alternatives would not use.
    public IReadOnlyList<WaitRow> Assign(InboxEvent @event)
    {
        var update = "UPDATE workflow_wait SET event_id = @event WHERE event_id IS NULL AND key = @key AND kind = @kind";
        return (@event.InstanceId, @event.CorrelationId) switch
        {
            ({ } instance, var correlation) => session.Query(
                $"{update} AND instance_id = @instance AND (CAST(@correlation AS TEXT) IS NULL OR correlation_id = @correlation) RETURNING {Columns}",
                Read, ("event", @event.Id), ("key", @event.Key), ("kind", (long)@event.Kind), ("instance", instance), ("correlation", correlation)),
            (_, { } correlation) => session.Query(
                $"{update} AND correlation_id = @correlation RETURNING {Columns}",
                Read, ("event", @event.Id), ("key", @event.Key), ("kind", (long)@event.Kind), ("correlation", correlation)),
            _ => session.Query(
                $"{update} RETURNING {Columns}", Read, ("event", @event.Id), ("key", @event.Key), ("kind", (long)@event.Kind)),
        };
    }

    public IReadOnlyList<WaitRow> Assigned(int limit) => session.Query(
        $"SELECT {Columns} FROM workflow_wait WHERE event_id IS NOT NULL ORDER BY event_id LIMIT @most", Read, ("most", (long)limit));

    public bool HasAssigned(string eventId) => session.First(
        "SELECT 1 FROM workflow_wait WHERE event_id = @event LIMIT 1", _ => true, ("event", eventId));

    private static WaitRow Read(DbDataReader row) => new(
        row.GetString(0), (int)row.GetInt64(1), (WaitKind)row.GetInt64(2), row.TextOrNull(3), row.TextOrNull(4), row.InstantOrNull(5), row.TextOrNull(6));
}
