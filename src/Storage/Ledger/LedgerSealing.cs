using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="ILedgerSealing"/>
internal sealed class LedgerSealing(DbSession session) : ILedgerSealing
{
    // Rows of one stream were inserted while its head was held, so their ids rise with their sequence; and where one is
    // seen, those before it are. The order of the ids is therefore an order that every stream agrees with.
    private const string GivePlaces =
        """
        UPDATE ledger_entry SET place = @end + waiting.n
        FROM (SELECT id AS waiting_id, ROW_NUMBER() OVER (ORDER BY id) AS n
              FROM (SELECT id FROM ledger_entry WHERE place IS NULL ORDER BY id LIMIT @most) AS first) AS waiting
        WHERE id = waiting.waiting_id
        RETURNING place, hash
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
        var placed = session.Query(
            GivePlaces, row => (Place: row.GetInt64(0), Hash: row.Bytes(1)), ("end", last?.LastPlace ?? 0), ("most", (long)most));
        if (placed.Count == 0)
        {
            return null;
        }

        var batch = SealedBatch.Over([.. placed.OrderBy(p => p.Place).Select(p => p.Hash)], last, session.Unit.Now, fence);
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
