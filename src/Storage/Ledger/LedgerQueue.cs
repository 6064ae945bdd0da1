using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>
/// The entries that have no place yet, in the order of their ordinals. No table holds them: what comes after the ordinal
/// that the sealer has reached waits, and so does what comes late. On PostgreSQL works commit in another order than that
/// in which they took their ordinals; an ordinal that is passed without an entry is a gap, looked at again until every
/// transaction that can have taken it is over.
/// </summary>
/// <remarks>
/// Who took an ordinal of a gap had begun to write when the gap was seen. The sealer's transaction may have begun to write
/// before that one; the next one of the sealer has not, so its number is the gap's limit.
/// <para>
/// Entries of one stream took their ordinals while its head was held, so these rise with their sequence, and where one is
/// seen, those before it are: the order is one that every stream agrees with. What comes late is therefore read last.
/// </para>
/// </remarks>
internal sealed class LedgerQueue(DbSession session)
{
    private const string SelectNext = "SELECT ordinal, hash FROM ledger_entry WHERE ordinal > @reached ORDER BY ordinal LIMIT @most";

    private const string SelectLate = "SELECT ordinal, hash FROM ledger_entry WHERE ordinal >= @first AND ordinal <= @last ORDER BY ordinal";

    /// <param name="reached">The last ordinal that was taken.</param>
    /// <param name="most">At most so many beyond it; what comes late is taken whole.</param>
    public IReadOnlyList<WaitingEntry> Take(long reached, int most)
    {
        var oldest = Number(session.Dialect.OldestTransaction);
        var next = session.Query(SelectNext, WaitingEntry.Read, ("reached", reached), ("most", (long)most));
        List<WaitingEntry> taken = [.. TakeLate(oldest), .. next];
        NoteGaps(reached + 1, next, null);
        return taken;
    }

    private List<WaitingEntry> TakeLate(long oldest)
    {
        var late = new List<WaitingEntry>();
        foreach (var gap in session.Query("SELECT first, last, before FROM ledger_gap ORDER BY first", LedgerGap.Read))
        {
            var come = session.Query(SelectLate, WaitingEntry.Read, ("first", gap.First), ("last", gap.Last));
            var isOver = gap.Before <= oldest;
            if (come.Count > 0 || isOver)
            {
                session.Execute("DELETE FROM ledger_gap WHERE first = @first", ("first", gap.First));
            }

            if (come.Count > 0 && !isOver)
            {
                NoteGaps(gap.First, [.. come, new WaitingEntry(gap.Last + 1, [])], gap.Before ?? Number(session.Dialect.ThisTransaction));
            }
            else if (gap.Before is null)
            {
                session.Execute(
                    "UPDATE ledger_gap SET before = @before WHERE first = @first",
                    ("before", Number(session.Dialect.ThisTransaction)),
                    ("first", gap.First));
            }

            late.AddRange(come);
        }

        return late;
    }

    // Between these entries, from the first ordinal that is asked for.
    private void NoteGaps(long from, IReadOnlyList<WaitingEntry> entries, long? before)
    {
        foreach (var entry in entries)
        {
            if (entry.Ordinal > from)
            {
                session.Execute(
                    "INSERT INTO ledger_gap (first, last, before) VALUES (@first, @last, @before)",
                    ("first", from),
                    ("last", entry.Ordinal - 1),
                    ("before", before));
            }

            from = entry.Ordinal + 1;
        }
    }

    private long Number(string expression) => session.First($"SELECT {expression}", row => row.GetInt64(0));
}
