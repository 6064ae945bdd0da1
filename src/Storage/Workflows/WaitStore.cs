using System.Data.Common;
using System.Globalization;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IWaitStore"/>
internal sealed class WaitStore(DbSession session) : IWaitStore
{
    private const string Columns = "instance_id, number, kind, key, correlation_id, due_at, event_id";

    public void Add(IReadOnlyList<WaitRow> waits) => session.ExecuteEach(
        $"INSERT INTO workflow_wait ({Columns}, passed_by) VALUES (@instance, @number, @kind, @key, @correlation, @due, @event, {Passing("@key", "@kind", "IN ('*', @address)")})",
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
            ("address", EventAddress.Of(wait.CorrelationId)),
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
        $"""
        UPDATE workflow_wait SET correlation_id = @correlation, passed_by = COALESCE({Passing("workflow_wait.key", "workflow_wait.kind", "= @address")}, passed_by)
        WHERE instance_id = @instance
        """,
        ("correlation", correlationId),
        ("address", correlationId is null ? "" : EventAddress.Of(correlationId)),
        ("instance", instanceId));

    public IReadOnlyList<WaitRow> Due(DateTimeOffset now, int limit) => session.Query(
        $"SELECT {Columns} FROM workflow_wait WHERE due_at <= @now ORDER BY due_at LIMIT @most", Read, ("now", now.ToColumn()), ("most", (long)limit));

    public DateTimeOffset? NextDue() => session.First(
        "SELECT due_at FROM workflow_wait WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1", row => row.InstantOrNull(0));

    public IReadOnlyList<WaitRow> Assign(InboxEvent @event, int round, int limit)
    {
        var found = Unassigned(@event, $"{@event.Id}#{round.ToString(CultureInfo.InvariantCulture)}", limit);
        session.ExecuteEach(
            "UPDATE workflow_wait SET event_id = @event WHERE instance_id = @instance AND number = @number",
            found,
            wait => [("event", @event.Id), ("instance", wait.InstanceId), ("number", (long)wait.Number)]);
        return [.. found.Select(w => w with { EventId = @event.Id })];
    }

    public IReadOnlyList<WaitRow> Assigned(int limit) => session.Query(
        $"SELECT {Columns} FROM workflow_wait WHERE event_id IS NOT NULL ORDER BY event_id LIMIT @most", Read, ("most", (long)limit));

    public bool Free(WaitRow wait) => session.Execute(
        "UPDATE workflow_wait SET event_id = NULL WHERE instance_id = @instance AND number = @number AND event_id = @event",
        ("instance", wait.InstanceId),
        ("number", (long)wait.Number),
        ("event", wait.EventId)) == 1;

    public bool HasAssigned(string eventId) => session.First(
        "SELECT 1 FROM workflow_wait WHERE event_id = @event LIMIT 1", _ => true, ("event", eventId));

    // One statement for each way of addressing: each has its index, which a condition of alternatives would not use.
    private List<WaitRow> Unassigned(InboxEvent @event, string passing, int limit)
    {
        var select = $"SELECT {Columns} FROM workflow_wait WHERE event_id IS NULL AND key = @key AND kind = @kind AND (passed_by IS NULL OR passed_by <> @passing)";
        var end = " LIMIT @most" + session.Dialect.ForUpdate;
        return (@event.InstanceId, @event.CorrelationId) switch
        {
            ({ } instance, var correlation) => session.Query(
                $"{select} AND instance_id = @instance AND (CAST(@correlation AS TEXT) IS NULL OR correlation_id = @correlation){end}",
                Read, ("key", @event.Key), ("kind", (long)@event.Kind), ("passing", passing), ("instance", instance), ("correlation", correlation), ("most", (long)limit)),
            (_, { } correlation) => session.Query(
                $"{select} AND correlation_id = @correlation{end}",
                Read, ("key", @event.Key), ("kind", (long)@event.Kind), ("passing", passing), ("correlation", correlation), ("most", (long)limit)),
            _ => session.Query(
                $"{select}{end}", Read, ("key", @event.Key), ("kind", (long)@event.Kind), ("passing", passing), ("most", (long)limit)),
        };
    }

    // The event that is being assigned while this wait begins; of one address there is one at most.
    private static string Passing(string key, string kind, string correlation) =>
        $"""(SELECT passing.id || '#' || passing.round FROM workflow_inbox AS passing WHERE passing.state = 4 AND passing.key = {key} AND passing.kind = {kind} AND passing.correlation {correlation} LIMIT 1)""";

    private static WaitRow Read(DbDataReader row) => new(
        row.GetString(0), (int)row.GetInt64(1), (WaitKind)row.GetInt64(2), row.TextOrNull(3), row.TextOrNull(4), row.InstantOrNull(5), row.TextOrNull(6));
}
