using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>
/// Writes a unit's messages and entries on PostgreSQL, all in one round trip: the heads of the streams are held for no
/// longer than the server itself needs. It computes the chain too (<c>ledger_append</c>), since reading a head, computing
/// and writing would be two round trips more.
/// </summary>
internal static class PostgresWorkEnd
{
    public static void Write(DbSession session, IReadOnlyList<OutboxMessage> messages, IReadOnlyList<PendingEntry> pending)
    {
        var now = session.Unit.Now;
        List<PendingEntry> entries = [.. LedgerWriter.InOrder(pending)];
        var numbers = session.NumbersOf(
        [
            .. messages.Select(m => (OutboxWriter.Insert, OutboxWriter.Values(m, now))),
            .. entries.Select(e => ("SELECT ledger_append(@stream, @type, @occurred, @recorded, @actor, @payload)", Values(e.Entry, now, session.Unit.Actor))),
        ]);
        for (var i = 0; i < messages.Count; i++)
        {
            OutboxWriter.Require(messages[i], numbers[i] is not null);
        }

        for (var i = 0; i < entries.Count; i++)
        {
            entries[i].Appended.Settle(numbers[messages.Count + i]!.Value);
        }
    }

    private static (string Name, object? Value)[] Values(LedgerEntry entry, DateTimeOffset now, Actor actor) =>
    [
        ("stream", entry.Stream),
        ("type", entry.Type),
        ("occurred", entry.OccurredOn?.ToColumn()),
        ("recorded", now.ToColumn()),
        ("actor", actor.Id),
        ("payload", entry.Payload),
    ];
}
