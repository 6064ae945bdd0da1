using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="ILedgerSealing"/>
internal sealed class LedgerSealing(DbSession session) : ILedgerSealing
{
    // Entries of one stream came to wait while its head was held, so their ordinals rise with their sequence; and where
    // one is seen, those before it are. The order of the ordinals is therefore an order that every stream agrees with.
    private const string GivePlaces =
        """
        INSERT INTO ledger_place (place, stream, sequence)
        SELECT @end + ROW_NUMBER() OVER (ORDER BY w.ordinal), w.stream, w.sequence
        FROM (SELECT ordinal, stream, sequence FROM ledger_waiting ORDER BY ordinal LIMIT @most) w
        JOIN ledger_entry e ON e.stream = w.stream AND e.sequence = w.sequence
        """;

    // By their places: between two statements of PostgreSQL another, smaller ordinal may have come in sight.
    private const string EndWaiting =
        """
        DELETE FROM ledger_waiting
        WHERE EXISTS (SELECT 1 FROM ledger_place p
                      WHERE p.place > @end AND p.stream = ledger_waiting.stream AND p.sequence = ledger_waiting.sequence)
        """;

    private const string SelectHashes =
        """
        SELECT e.hash FROM ledger_place p JOIN ledger_entry e ON e.stream = p.stream AND e.sequence = p.sequence
        WHERE p.place > @end ORDER BY p.place
        """;

    public long? Take(string holder, DateTimeOffset until)
    {
        var now = session.Unit.Now;
        var (fence, current, end) = Office();
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
        if (Office().Fence != fence)
        {
            throw new SealerDeposed(fence);
        }

        var last = session.First(BatchRow.SelectLast, BatchRow.Read);
        var end = last?.LastPlace ?? 0;
        if (session.Execute(GivePlaces, ("end", end), ("most", (long)most)) == 0)
        {
            return null;
        }

        session.Execute(EndWaiting, ("end", end));
        var hashes = session.Query(SelectHashes, row => row.Bytes(0), ("end", end));
        var batch = SealedBatch.Over(hashes, last, session.Unit.Now, fence);
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

    // The row is held until the commit: two sealers never seal at once.
    private (long Fence, string Holder, DateTimeOffset Until) Office() => session.First(
        "SELECT fence, holder, until FROM ledger_sealer" + session.Dialect.ForUpdate,
        row => (row.GetInt64(0), row.GetString(1), row.Instant(2)));
}
