using System.Data.Common;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>Appends on SQLite, which has no hash of its own.</summary>
internal static class SqliteLedgerStream
{
    private const string SelectHead = "SELECT id, sequence, hash FROM ledger_stream WHERE name = @name";

    private const string InsertHead =
        "INSERT INTO ledger_stream (name, sequence, hash) VALUES (@name, 0, @origin) RETURNING id, sequence, hash";

    private const string InsertEntry =
        """
        INSERT INTO ledger_entry (stream, sequence, type, occurred_on, recorded_at, actor, payload, hash)
        VALUES (@stream, @sequence, @type, @occurred, @recorded, @actor, @payload, @hash)
        """;

    private const string MoveHead = "UPDATE ledger_stream SET sequence = @sequence, hash = @hash WHERE id = @stream";

    public static void Extend(DbSession session, string stream, IEnumerable<PendingEntry> pending)
    {
        var (id, sequence, hash) = session.First(SelectHead, Head, ("name", stream))
            ?? session.First(InsertHead, Head, ("name", stream), ("origin", LedgerHash.Origin.ToArray()))!.Value;
        var (now, actor) = (session.Unit.Now, session.Unit.Actor.Id);
        foreach (var (entry, appended) in pending)
        {
            sequence++;
            hash = LedgerHash.OfEntry(hash, stream, sequence, entry.Type, entry.OccurredOn, now, actor, entry.Payload);
            session.Execute(
                InsertEntry,
                ("stream", id),
                ("sequence", sequence),
                ("type", entry.Type),
                ("occurred", entry.OccurredOn?.ToColumn()),
                ("recorded", now.ToColumn()),
                ("actor", actor),
                ("payload", entry.Payload),
                ("hash", hash));
            appended.Settle(sequence);
        }

        session.Execute(MoveHead, ("stream", id), ("sequence", sequence), ("hash", hash));
    }

    private static (long Id, long Sequence, byte[] Hash)? Head(DbDataReader row) =>
        (row.GetInt64(0), row.GetInt64(1), row.Bytes(2));
}
