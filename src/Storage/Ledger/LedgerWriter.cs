using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>
/// Appends a unit's entries to their streams. The head of each stream is held until the commit, in the order of the
/// names, so that two works over the same streams wait for each other and never both.
/// </summary>
internal static class LedgerWriter
{
    private const string InsertEntry =
        """
        INSERT INTO ledger_entry (stream, sequence, type, occurred_on, recorded_at, actor, payload, hash)
        VALUES (@stream, @sequence, @type, @occurred, @recorded, @actor, @payload, @hash)
        """;

    private const string MoveHead = "UPDATE ledger_stream SET sequence = @sequence, hash = @hash WHERE id = @stream";

    // The last entry of a stream and its new head go to the server together.
    private const string InsertLast = InsertEntry + ";\n" + MoveHead;

    public static void Write(DbSession session, IReadOnlyList<PendingEntry> pending)
    {
        if (pending.Count == 1)
        {
            Extend(session, pending[0].Entry.Stream, pending);
            return;
        }

        foreach (var stream in pending.GroupBy(p => p.Entry.Stream).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            Extend(session, stream.Key, [.. stream]);
        }
    }

    private static void Extend(DbSession session, string stream, IReadOnlyList<PendingEntry> pending)
    {
        var (id, sequence, hash) = Head(session, stream);
        var (now, actor) = (session.Unit.Now, session.Unit.Actor.Id);
        for (var i = 0; i < pending.Count; i++)
        {
            var (entry, appended) = pending[i];
            sequence++;
            hash = LedgerHash.OfEntry(hash, stream, sequence, entry.Type, entry.OccurredOn, now, actor, entry.Payload);
            session.Execute(
                i == pending.Count - 1 ? InsertLast : InsertEntry,
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
    }

    private static (long Id, long Sequence, byte[] Hash) Head(DbSession session, string stream)
    {
        if (Find(session, stream) is { } head)
        {
            return head;
        }

        // Somebody else may begin the stream at the same moment; then this waits for them, and finds theirs.
        session.Execute(
            "INSERT INTO ledger_stream (name, sequence, hash) VALUES (@name, 0, @origin) ON CONFLICT (name) DO NOTHING",
            ("name", stream),
            ("origin", LedgerHash.Origin.ToArray()));
        return Find(session, stream) ?? throw new InvalidOperationException($"The stream '{stream}' was not made.");
    }

    private static (long Id, long Sequence, byte[] Hash)? Find(DbSession session, string stream) => session.First(
        session.Dialect == SqlDialect.Sqlite ? SelectHead : SelectHeadLocked,
        row => ((long, long, byte[])?)(row.GetInt64(0), row.GetInt64(1), row.Bytes(2)),
        ("name", stream));

    private const string SelectHead = "SELECT id, sequence, hash FROM ledger_stream WHERE name = @name";

    private static readonly string SelectHeadLocked = SelectHead + SqlDialect.Postgres.ForUpdate;
}
