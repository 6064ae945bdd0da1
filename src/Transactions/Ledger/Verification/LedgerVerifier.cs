namespace PolicyEngine.Transactions;

/// <summary>
/// Reads the whole ledger in pages and finds edited, removed, reordered and added entries. A rewritten or cut-off end is
/// consistent in itself: only a head saved elsewhere finds it.
/// </summary>
public sealed class LedgerVerifier(ITransactions transactions)
{
    private const int MostFaults = 100;
    private const int Page = 1000;

    /// <summary>Verifies what stood in the ledger when it was called.</summary>
    /// <param name="saved">Heads saved elsewhere; without any, the end is not vouched for, and the report says so.</param>
    public async Task<LedgerReport> Verify(IReadOnlyList<SavedHead>? saved = null, CancellationToken cancellation = default)
    {
        var faults = new FaultList(MostFaults);
        var heads = (saved ?? []).ToLookup(h => h.Batch);
        var (batches, lastBatch, vouched) = await CheckBatches(heads, faults, cancellation).ConfigureAwait(false);
        var (streams, waitingSeen) = await CheckStreams(faults, cancellation).ConfigureAwait(false);
        var end = lastBatch?.LastPlace ?? 0;
        var counts = await transactions.Read(s => Later(s, end), cancellation).ConfigureAwait(false);
        if (counts.Beyond > 0)
        {
            faults.Add(new LedgerFault(LedgerFaultKind.Added, Messages.Beyond(counts.Beyond, end), Place: end + 1));
        }

        if (counts.Unknown > 0)
        {
            faults.Add(new LedgerFault(LedgerFaultKind.Added, Messages.Unknown(counts.Unknown)));
        }

        if (counts.Ahead > 0)
        {
            faults.Add(new LedgerFault(LedgerFaultKind.Added, Messages.Ahead(counts.Ahead)));
        }

        if (counts.Orphans > 0)
        {
            faults.Add(new LedgerFault(LedgerFaultKind.Edited, Messages.Orphans(counts.Orphans)));
        }

        foreach (var cut in (saved ?? []).Where(h => h.Batch > (lastBatch?.Number ?? 0)).OrderBy(h => h.Batch).Take(1))
        {
            faults.Add(new LedgerFault(LedgerFaultKind.EndCutOff, Messages.EndCutOff(cut.Batch, end, cut.Entries), Place: end + 1, Batch: cut.Batch));
        }

        return new LedgerReport(end, waitingSeen, batches, streams, faults.Faults, faults.Full, vouched);
    }

    // Batches sealed while the verification ran are no fault.
    private static LedgerCounts Later(IStores stores, long end)
    {
        var ledger = stores.Store<ILedger>();
        return ledger.Count(Math.Max(end, ledger.LastBatch()?.LastPlace ?? 0));
    }

    private async Task<(long Count, SealedBatch? Last, SavedHead? Vouched)> CheckBatches(
        ILookup<long, SavedHead> saved, FaultList faults, CancellationToken cancellation)
    {
        var count = 0L;
        SealedBatch? previous = null;
        SavedHead? vouched = null;
        var rewritten = false;
        var through = (await transactions.Read(s => s.Store<ILedger>().LastBatch(), cancellation).ConfigureAwait(false))?.Number ?? 0;
        while ((previous?.Number ?? 0) < through)
        {
            var after = previous?.Number ?? 0;
            var page = await transactions.Read(s => s.Store<ILedger>().Batches(after, 100), cancellation).ConfigureAwait(false);
            foreach (var batch in page.Where(b => b.Number <= through))
            {
                var entries = await transactions.Read(s => s.Store<ILedger>().Places(batch.FirstPlace, batch.LastPlace), cancellation).ConfigureAwait(false);
                BatchCheck.Run(batch, previous, entries, faults);
                foreach (var head in saved[batch.Number].TakeWhile(_ => !rewritten))
                {
                    rewritten = !Fits(head, batch);
                    if (rewritten)
                    {
                        faults.Add(Rewritten(head, vouched?.Entries ?? 0));
                    }
                    else
                    {
                        vouched = head;
                    }
                }

                previous = batch;
                count++;
            }
        }

        return (count, previous, vouched);
    }

    private static bool Fits(SavedHead head, SealedBatch batch) =>
        head.Entries == batch.LastPlace && head.Head == Convert.ToHexStringLower(batch.ComputedHead());

    private static LedgerFault Rewritten(SavedHead head, long vouchedThrough) => new(
        LedgerFaultKind.EndRewritten,
        Messages.EndRewritten(head.Batch, vouchedThrough, head.Entries),
        Place: vouchedThrough + 1,
        Batch: head.Batch);

    private async Task<(long Streams, long Waiting)> CheckStreams(FaultList faults, CancellationToken cancellation)
    {
        var (streams, waiting) = (0L, 0L);
        var after = "";
        while (true)
        {
            var page = await transactions.Read(s => s.Store<ILedger>().Streams(after), cancellation).ConfigureAwait(false);
            if (page.Count == 0)
            {
                return (streams, waiting);
            }

            foreach (var head in page)
            {
                waiting += await CheckStream(head, faults, cancellation).ConfigureAwait(false);
                streams++;
            }

            after = page[^1].Stream;
        }
    }

    private async Task<long> CheckStream(StreamHead head, FaultList faults, CancellationToken cancellation)
    {
        var check = new StreamCheck(head, faults);
        var waiting = 0L;
        while (check.Through < head.Sequence)
        {
            var after = check.Through;
            var page = await transactions.Read(s => s.Store<ILedger>().Stream(head.Stream, after, Page), cancellation).ConfigureAwait(false);
            foreach (var entry in page.Where(e => e.Sequence <= head.Sequence))
            {
                check.Add(entry);
                waiting += entry.Place is null ? 1 : 0;
            }

            if (page.Count == 0 || check.Through == after)
            {
                break;
            }
        }

        check.End();
        return waiting;
    }
}
