using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>
/// Appends on PostgreSQL, where the chain is computed by the server: reading the head, computing and writing would be
/// two round trips while the head is held. All entries of a work go in one.
/// </summary>
internal static class PostgresLedgerStream
{
    /// <param name="pending">In the order of their streams.</param>
    public static void Extend(DbSession session, IReadOnlyList<PendingEntry> pending)
    {
        var (now, actor) = (session.Unit.Now.ToColumn(), session.Unit.Actor.Id);
        var sequences = session.SingleOfEach(
            "SELECT ledger_append(@stream, @type, @occurred, @recorded, @actor, @payload)",
            pending,
            p =>
            [
                ("stream", p.Entry.Stream),
                ("type", p.Entry.Type),
                ("occurred", p.Entry.OccurredOn?.ToColumn()),
                ("recorded", now),
                ("actor", actor),
                ("payload", p.Entry.Payload),
            ],
            row => row.GetInt64(0));
        foreach (var (entry, sequence) in pending.Zip(sequences))
        {
            entry.Appended.Settle(sequence);
        }
    }
}
