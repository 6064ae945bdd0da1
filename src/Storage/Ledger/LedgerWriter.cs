using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>
/// Appends a unit's entries to their streams. The head of each stream is held until the commit, in the order of the
/// names, so that of two works over the same streams one waits for the other, and never both.
/// </summary>
internal static class LedgerWriter
{
    public static void Write(DbSession session, IReadOnlyList<PendingEntry> pending)
    {
        if (session.Dialect == SqlDialect.Postgres)
        {
            PostgresLedgerStream.Extend(session, [.. pending.OrderBy(p => p.Entry.Stream, StringComparer.Ordinal)]);
            return;
        }

        foreach (var stream in pending.GroupBy(p => p.Entry.Stream).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            SqliteLedgerStream.Extend(session, stream.Key, stream);
        }
    }
}
