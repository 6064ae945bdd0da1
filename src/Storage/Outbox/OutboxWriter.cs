using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>Writes a unit's messages.</summary>
internal static class OutboxWriter
{
    public static void Write(DbSession session, IReadOnlyList<OutboxMessage> messages)
    {
        var now = session.Unit.Now;
        var added = session.ExecuteEach(
            """
            INSERT INTO outbox_message (id, topic, payload, enqueued_at, due_at, attempts)
            VALUES (@id, @topic, @payload, @now, @due, 0)
            ON CONFLICT (id) DO NOTHING
            """,
            messages,
            message =>
            [
                ("id", message.Id),
                ("topic", message.Topic),
                ("payload", message.Payload),
                ("now", now.ToColumn()),
                ("due", (message.DueAt ?? now).ToColumn()),
            ]);
        foreach (var (message, rows) in messages.Zip(added))
        {
            if (rows == 0)
            {
                throw new ConcurrencyConflict("outbox message", message.Id);
            }
        }
    }
}
