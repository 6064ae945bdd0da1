using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>
/// Appends on PostgreSQL, where the chain is computed by the server: reading the head, computing and writing would be
/// two round trips while the head is held.
/// </summary>
internal static class PostgresLedgerStream
{
    public static void Extend(DbSession session, IEnumerable<PendingEntry> pending)
    {
        var (now, actor) = (session.Unit.Now.ToColumn(), session.Unit.Actor.Id);
        foreach (var (entry, appended) in pending)
        {
            appended.Settle(session.First(
                "SELECT ledger_append(@stream, @type, @occurred, @recorded, @actor, @payload)",
                row => row.GetInt64(0),
                ("stream", entry.Stream),
                ("type", entry.Type),
                ("occurred", entry.OccurredOn?.ToColumn()),
                ("recorded", now),
                ("actor", actor),
                ("payload", entry.Payload)));
        }
    }
}
