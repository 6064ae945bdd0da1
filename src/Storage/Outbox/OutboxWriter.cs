using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>Writes a unit's messages.</summary>
internal static class OutboxWriter
{
    /// <summary>Returns a row only where there was no message of that id.</summary>
    public const string Insert =
        """
        INSERT INTO outbox_message (id, topic, payload, enqueued_at, due_at, attempts)
        VALUES (@id, @topic, @payload, @now, @due, 0)
        ON CONFLICT (id) DO NOTHING
        RETURNING attempts
        """;

    public static void Write(DbSession session, IReadOnlyList<OutboxMessage> messages)
    {
        foreach (var message in messages)
        {
            Require(message, session.First(Insert, _ => true, Values(message, session.Unit.Now)));
        }
    }

    public static (string Name, object? Value)[] Values(OutboxMessage message, DateTimeOffset now) =>
    [
        ("id", message.Id),
        ("topic", message.Topic),
        ("payload", message.Payload),
        ("now", now.ToColumn()),
        ("due", (message.DueAt ?? now).ToColumn()),
    ];

    /// <exception cref="ConcurrencyConflict">It was not added.</exception>
    public static void Require(OutboxMessage message, bool isAdded)
    {
        if (!isAdded)
        {
            throw new ConcurrencyConflict("outbox message", message.Id);
        }
    }
}
