using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IOutbox"/>
/// <remarks>A claim moves the day at which the message is due, and counts the attempt: no column of its own is needed.</remarks>
internal sealed class OutboxStore(DbSession session) : IOutbox
{
    private readonly string claim =
        $"""
        UPDATE outbox_message SET due_at = @until, attempts = attempts + 1
        WHERE ordinal IN (
            SELECT ordinal FROM outbox_message WHERE topic = @topic AND due_at <= @now
            ORDER BY due_at, ordinal LIMIT @most{session.Dialect.ForUpdateSkipLocked})
        RETURNING ordinal, id, payload, attempts
        """;

    public IReadOnlyList<ClaimedMessage> Claim(string topic, int most, DateTimeOffset until)
    {
        var claimed = session.Query(
            claim,
            row => (Ordinal: row.GetInt64(0), Message: new ClaimedMessage(new OutboxMessage(row.GetString(1), topic, row.GetString(2)), row.GetInt32(3))),
            ("until", until.ToColumn()),
            ("topic", topic),
            ("now", session.Unit.Now.ToColumn()),
            ("most", (long)most));
        return [.. claimed.OrderBy(c => c.Ordinal).Select(c => c.Message)];
    }

    public bool Delivered(ClaimedMessage message) => session.Execute(
        "DELETE FROM outbox_message WHERE id = @id AND attempts = @attempt",
        ("id", message.Message.Id),
        ("attempt", (long)message.Attempt)) == 1;

    public bool Failed(ClaimedMessage message, string error, DateTimeOffset dueAt) => session.Execute(
        "UPDATE outbox_message SET due_at = @due, last_error = @error WHERE id = @id AND attempts = @attempt",
        ("due", dueAt.ToColumn()),
        ("error", error),
        ("id", message.Message.Id),
        ("attempt", (long)message.Attempt)) == 1;

    public IReadOnlyList<OutboxBacklog> Backlog() => session.Query(
        """
        SELECT topic, COUNT(*), COUNT(last_error), MIN(enqueued_at),
            (SELECT last_error FROM outbox_message e WHERE e.topic = m.topic AND e.last_error IS NOT NULL ORDER BY ordinal LIMIT 1)
        FROM outbox_message m GROUP BY topic ORDER BY topic
        """,
        row => new OutboxBacklog(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.Instant(3), row.TextOrNull(4)));
}
