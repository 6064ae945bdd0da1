using System.Data.Common;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IInboxStore"/>
internal sealed class InboxStore(DbSession session) : IInboxStore
{
    private const string Select =
        "SELECT id, kind, key, correlation, instance, payload, received_at, expires_at, actor, state, consumed, round FROM workflow_inbox WHERE id = @id";

    public void Add(InboxEvent @event)
    {
        var added = session.Execute(
            """
            INSERT INTO workflow_inbox (id, kind, key, correlation, instance, payload, received_at, expires_at, actor, state, consumed, round)
            VALUES (@id, @kind, @key, @correlation, @instance, @payload, @received, @expires, @actor, 0, 0, 0)
            ON CONFLICT (id) DO NOTHING
            """,
            ("id", @event.Id),
            ("kind", (long)@event.Kind),
            ("key", @event.Key),
            ("correlation", EventAddress.Of(@event.CorrelationId)),
            ("instance", EventAddress.Of(@event.InstanceId)),
            ("payload", @event.Payload.IsNull() ? "null" : @event.Payload.GetRawText()),
            ("received", @event.ReceivedAt.ToColumn()),
            ("expires", @event.ExpiresAt?.ToColumn()),
            ("actor", @event.Actor));
        if (added == 0)
        {
            throw new ConcurrencyConflict("event", @event.Id);
        }
    }

    public InboxEntry? Find(string id) => session.First(Select, Read, ("id", id));

    public InboxEntry? Lock(string id) => session.First(Select + session.Dialect.ForUpdate, Read, ("id", id));

    public InboxEntry? LockToAssign(InboxEvent @event)
    {
        EventLocks.TakeToAssign(session, @event);
        return Lock(@event.Id);
    }

    public void LockToAwait(IReadOnlyList<WaitRow> waits) => EventLocks.TakeToAwait(session, waits);

    public IReadOnlyList<string> Deliverable(int limit) => session.Query(
        """
        SELECT id FROM workflow_inbox AS open
        WHERE state IN (0, 3, 4) AND (state = 4 OR NOT EXISTS (
            SELECT 1 FROM workflow_inbox AS passing WHERE passing.state = 4 AND passing.key = open.key AND passing.kind = open.kind))
        ORDER BY received_at LIMIT @most
        """,
        row => row.GetString(0),
        ("most", (long)limit));

    public void Await(WaitRow wait) => session.Execute(
        """
        UPDATE workflow_inbox SET state = 3
        WHERE state = 1 AND key = @key AND kind = @kind AND correlation IN ('*', @correlation) AND instance IN ('*', @instance)
        """,
        ("key", wait.Key!),
        ("kind", (long)wait.Kind),
        ("correlation", EventAddress.Of(wait.CorrelationId)),
        ("instance", EventAddress.Of(wait.InstanceId)));

    public void SetState(string id, InboxState state, bool consumed) => session.Execute(
        "UPDATE workflow_inbox SET state = @state, consumed = @consumed WHERE id = @id",
        ("state", (long)state),
        ("consumed", consumed ? 1L : 0L),
        ("id", id));

    public void SetAssigning(string id, int round, bool consumed) => session.Execute(
        "UPDATE workflow_inbox SET state = 4, round = @round, consumed = @consumed WHERE id = @id",
        ("round", (long)round),
        ("consumed", consumed ? 1L : 0L),
        ("id", id));

    public bool HasToLetPass(InboxEvent @event) => session.First(
        "SELECT 1 FROM workflow_inbox WHERE state = 4 AND key = @key AND kind = @kind AND id <> @id LIMIT 1",
        _ => true,
        ("key", @event.Key),
        ("kind", (long)@event.Kind),
        ("id", @event.Id));

    public void Remove(string id) => session.Execute("DELETE FROM workflow_inbox WHERE id = @id", ("id", id));

    public int RemoveExpired(DateTimeOffset now, int limit) => session.Execute(
        // One that somebody assigns at this moment is looked at next time.
        $"""
        DELETE FROM workflow_inbox WHERE state NOT IN (2, 4) AND id IN (
            SELECT id FROM workflow_inbox WHERE expires_at <= @now AND state NOT IN (2, 4) ORDER BY expires_at LIMIT @most{session.Dialect.ForUpdateSkipLocked})
        """,
        ("now", now.ToColumn()),
        ("most", (long)limit));

    private static InboxEntry Read(DbDataReader row) => new(
        new InboxEvent(
            row.GetString(0), (WaitKind)row.GetInt64(1), row.GetString(2), EventAddress.Id(row.GetString(3)), EventAddress.Id(row.GetString(4)),
            JsonValue.Parse(row.GetString(5)), row.Instant(6), row.InstantOrNull(7), row.GetString(8)),
        (InboxState)row.GetInt64(9),
        row.GetInt64(10) != 0,
        (int)row.GetInt64(11));
}
