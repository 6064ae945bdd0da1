using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="ILedgerSealing"/>
internal sealed class LedgerSealing(DbSession session) : ILedgerSealing
{
    // Entries without a gap between them at a time: what comes in sight meanwhile is never among them.
    private const string GivePlaces =
        """
        INSERT INTO ledger_place (place, entry)
        SELECT ordinal + @ahead, ordinal FROM ledger_entry WHERE ordinal >= @first AND ordinal <= @last
        """;

    public long? Take(string holder, DateTimeOffset until)
    {
        var now = session.Unit.Now;
        var (fence, current, end, _) = Office();
        if (current != holder && end > now)
        {
            return null;
        }

        // Renewed at half time: an idle second writes nothing.
        if (current == holder && end > now + (until - now) / 2)
        {
            return fence;
        }

        var next = current == holder ? fence : fence + 1;
        session.Execute(
            "UPDATE ledger_sealer SET fence = @fence, holder = @holder, until = @until",
            ("fence", next),
            ("holder", holder),
            ("until", until.ToColumn()));
        return next;
    }

    public SealedBatch? Seal(long fence, int most)
    {
        var office = Office();
        if (office.Fence != fence)
        {
            throw new SealerDeposed(fence);
        }

        var entries = new LedgerQueue(session).Take(office.Reached, most);
        if (entries.Count == 0)
        {
            return null;
        }

        var last = session.First(BatchRow.SelectLast, BatchRow.Read);
        var batch = SealedBatch.Over([.. entries.Select(e => e.Hash)], last, session.Unit.Now, fence);
        Place(entries, batch.FirstPlace);
        session.Execute("UPDATE ledger_sealer SET reached = @reached", ("reached", Math.Max(office.Reached, entries[^1].Ordinal)));
        session.Execute(
            """
            INSERT INTO ledger_batch (batch, first_place, count, previous_head, root, head, fingerprints, sealed_at, fence)
            VALUES (@batch, @first, @count, @previous, @root, @head, @fingerprints, @sealed, @fence)
            """,
            ("batch", batch.Number),
            ("first", batch.FirstPlace),
            ("count", batch.Count),
            ("previous", batch.PreviousHead),
            ("root", batch.Root),
            ("head", batch.Head),
            ("fingerprints", batch.Fingerprints),
            ("sealed", batch.SealedAt.ToColumn()),
            ("fence", fence));
        return batch;
    }

    private void Place(IReadOnlyList<WaitingEntry> entries, long place)
    {
        for (int from = 0, to; from < entries.Count; from = to)
        {
            to = from + 1;
            while (to < entries.Count && entries[to].Ordinal == entries[to - 1].Ordinal + 1)
            {
                to++;
            }

            var (first, last) = (entries[from].Ordinal, entries[to - 1].Ordinal);
            session.Execute(GivePlaces, ("ahead", place + from - first), ("first", first), ("last", last));
        }
    }

    // The row is held until the commit: two sealers never seal at once.
    private (long Fence, string Holder, DateTimeOffset Until, long Reached) Office() => session.First(
        "SELECT fence, holder, until, reached FROM ledger_sealer" + session.Dialect.ForUpdate,
        row => (row.GetInt64(0), row.GetString(1), row.Instant(2), row.GetInt64(3)));
}
