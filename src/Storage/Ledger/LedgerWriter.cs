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
        foreach (var stream in InOrder(pending).GroupBy(p => p.Entry.Stream))
        {
            SqliteLedgerStream.Extend(session, stream.Key, stream);
        }
    }

    /// <summary>By their streams, those of one stream as they were given.</summary>
    public static IEnumerable<PendingEntry> InOrder(IReadOnlyList<PendingEntry> pending) =>
        pending.Count == 1 ? pending : pending.OrderBy(p => p.Entry.Stream, StringComparer.Ordinal);
}
