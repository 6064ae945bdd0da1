using System.Data.Common;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="ILedger"/>
internal sealed class LedgerReader(DbSession session) : ILedger
{
    private const string Entries =
        """
        SELECT s.name, e.sequence, e.type, e.occurred_on, e.recorded_at, e.actor, e.payload, e.hash, p.place
        FROM ledger_entry e JOIN ledger_stream s ON s.id = e.stream
        LEFT JOIN ledger_place p ON p.entry = e.ordinal
        """;

    private const string Waits =
        """
        e.ordinal > (SELECT reached FROM ledger_sealer) OR EXISTS (SELECT 1 FROM ledger_gap g WHERE e.ordinal >= g.first AND e.ordinal <= g.last)
        """;

    public LedgerRecord? Find(string stream, long sequence) => session.First(
        Entries + " WHERE s.name = @stream AND e.sequence = @sequence", Entry, ("stream", stream), ("sequence", sequence));

    public IReadOnlyList<LedgerRecord> Stream(string stream, long after = 0, int limit = 1000) => session.Query(
        Entries + " WHERE s.name = @stream AND e.sequence > @after ORDER BY e.sequence LIMIT @limit",
        Entry,
        ("stream", stream),
        ("after", after),
        ("limit", (long)limit));

    public IReadOnlyList<LedgerRecord> Places(long first, long last) => session.Query(
        Entries + " WHERE p.place >= @first AND p.place <= @last ORDER BY p.place", Entry, ("first", first), ("last", last));

    public IReadOnlyList<StreamHead> Streams(string after = "", int limit = 1000) => session.Query(
        "SELECT name, sequence, hash FROM ledger_stream WHERE name > @after ORDER BY name LIMIT @limit",
        row => new StreamHead(row.GetString(0), row.GetInt64(1), row.Bytes(2)),
        ("after", after),
        ("limit", (long)limit));

    public IReadOnlyList<SealedBatch> Batches(long after = 0, int limit = 1000) => session.Query(
        BatchRow.Select + " WHERE batch > @after ORDER BY batch LIMIT @limit", BatchRow.Read, ("after", after), ("limit", (long)limit));

    public SealedBatch? LastBatch() => session.First(BatchRow.SelectLast, BatchRow.Read);

    public SealedBatch? BatchOf(long place) => session.First(
        BatchRow.Select + " WHERE first_place <= @place AND first_place + count > @place ORDER BY batch DESC LIMIT 1", BatchRow.Read, ("place", place));

    public LedgerCounts Count(long lastSealedPlace) => session.First(
        $"""
        SELECT
            (SELECT COUNT(*) FROM ledger_entry e WHERE {Waits}),
            (SELECT COUNT(*) FROM ledger_place WHERE place > @last OR place < 1),
            (SELECT COUNT(*) FROM ledger_entry e
             WHERE NOT EXISTS (SELECT 1 FROM ledger_place p WHERE p.entry = e.ordinal) AND NOT ({Waits})),
            (SELECT COUNT(*) FROM ledger_entry e JOIN ledger_stream s ON s.id = e.stream
             WHERE e.sequence > s.sequence AND ({Waits} OR EXISTS (SELECT 1 FROM ledger_place p WHERE p.entry = e.ordinal))),
            (SELECT COUNT(*) FROM ledger_entry e WHERE NOT EXISTS (SELECT 1 FROM ledger_stream s WHERE s.id = e.stream))
        """,
        row => new LedgerCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)),
        ("last", lastSealedPlace))!;

    private static LedgerRecord Entry(DbDataReader row) => new(
        row.GetString(0),
        row.GetInt64(1),
        row.GetString(2),
        row.DayOrNull(3),
        row.Instant(4),
        row.GetString(5),
        row.GetString(6),
        row.Bytes(7),
        row.NumberOrNull(8));
}
