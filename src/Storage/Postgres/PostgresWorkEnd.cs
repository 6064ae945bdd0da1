using System.Text;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>
/// Writes a unit's messages and entries on PostgreSQL, all in one round trip: the heads of the streams are held for no
/// longer than the server itself needs. It computes the chain too, since reading a head, computing and writing would be
/// two round trips more; only the first entry of a stream comes after a head that is known.
/// </summary>
internal static class PostgresWorkEnd
{
    // The same bytes as LedgerHash hashes. Written out, since a function in SQL would be parsed and planned at each call.
    private static readonly string Append =
        $"""
        WITH head AS ({Head})
        {InsertEntry}
        """;

    private static readonly string SendAndAppend =
        $"""
        WITH sent AS ({OutboxWriter.Insert}), head AS ({Head}), entry AS ({InsertEntry})
        SELECT (SELECT sequence FROM entry), (SELECT attempts FROM sent)
        """;

    private static string Head =>
        $"""
        INSERT INTO ledger_stream AS s (name, sequence, hash) VALUES (@stream, 1, @first)
        ON CONFLICT (name) DO UPDATE SET sequence = s.sequence + 1, hash = sha256(
            {Start} || s.hash || {Field("@stream")} || {Field("(s.sequence + 1)")}
            || {Field("@type")} || {Field("COALESCE(@occurred, '')")} || {Field("@recorded::BIGINT")}
            || {Field("@actor")} || {Field("@content")})
        RETURNING id, sequence, hash
        """;

    private const string InsertEntry =
        """
        INSERT INTO ledger_entry (stream, sequence, type, occurred_on, recorded_at, actor, payload, hash)
        SELECT id, sequence, @type, @occurred::TEXT, @recorded, @actor, @content, hash FROM head
        RETURNING sequence
        """;

    public static void Write(DbSession session, IReadOnlyList<OutboxMessage> messages, IReadOnlyList<PendingEntry> pending)
    {
        if (messages.Count == 1 && pending.Count == 1)
        {
            WriteAtOnce(session, messages[0], pending[0]);
            return;
        }

        var (now, actor) = (session.Unit.Now, session.Unit.Actor.Id);
        List<PendingEntry> entries = [.. LedgerWriter.InOrder(pending)];
        var numbers = session.NumbersOf(
        [
            .. messages.Select(m => (OutboxWriter.Insert, OutboxWriter.Values(m, now))),
            .. entries.Select(e => (Append, Values(e.Entry, now, actor))),
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

    // What many works write, in one statement: of several, the driver sends all but the first by a thread of the pool. Two
    // entries cannot be written so, since nobody says in which order one statement would lock their heads.
    private static void WriteAtOnce(DbSession session, OutboxMessage message, PendingEntry pending)
    {
        var now = session.Unit.Now;
        var (sequence, isAdded) = session.First(
            SendAndAppend,
            row => (row.GetInt64(0), !row.IsDBNull(1)),
            [.. OutboxWriter.Values(message, now), .. Values(pending.Entry, now, session.Unit.Actor.Id)]);
        OutboxWriter.Require(message, isAdded);
        pending.Appended.Settle(sequence);
    }

    private static string Start =>
        $"'\\x{LedgerHash.EntryDomain.Length:x8}{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(LedgerHash.EntryDomain))}{LedgerHash.Size:x8}'::BYTEA";

    // The server's encoding is UTF-8: a text is as long as its bytes.
    private static string Field(string text) => $"int4send(octet_length({text}::TEXT)) || convert_to({text}::TEXT, 'UTF8')";

    private static (string Name, object? Value)[] Values(LedgerEntry entry, DateTimeOffset now, string actor) =>
    [
        ("stream", entry.Stream),
        ("first", LedgerHash.OfEntry(LedgerHash.Origin, entry.Stream, 1, entry.Type, entry.OccurredOn, now, actor, entry.Payload)),
        ("type", entry.Type),
        ("occurred", entry.OccurredOn?.ToColumn()),
        ("recorded", now.ToColumn()),
        ("actor", actor),
        ("content", entry.Payload),
    ];
}
