namespace PolicyEngine.Transactions;

/// <summary>Checks one batch against the entries at its places.</summary>
internal static class BatchCheck
{
    public static void Run(SealedBatch batch, SealedBatch? previous, IReadOnlyList<LedgerRecord> entries, FaultList faults)
    {
        CheckChain(batch, previous, faults);
        var hashes = entries.Select(e => e.Hash).ToList();
        if (entries.Count == batch.Count && hashes.Count > 0 && MerkleTree.Root(hashes).AsSpan().SequenceEqual(batch.Root))
        {
            return;
        }

        if (!Locate(batch, entries, faults))
        {
            faults.Add(new LedgerFault(LedgerFaultKind.BatchEdited, Messages.RootDiffers(batch.Number), Batch: batch.Number));
        }
    }

    private static void CheckChain(SealedBatch batch, SealedBatch? previous, FaultList faults)
    {
        var expected = (previous?.Number ?? 0) + 1;
        if (batch.Number != expected)
        {
            faults.Add(new LedgerFault(LedgerFaultKind.BatchEdited, Messages.BatchesMissing(expected, batch.Number - 1), Batch: expected));
            return;
        }

        var follows = batch.PreviousHead.AsSpan().SequenceEqual(previous is null ? LedgerHash.Origin : previous.Head)
            && batch.FirstPlace == (previous is null ? 1 : previous.LastPlace + 1);
        if (!follows || !batch.ComputedHead().AsSpan().SequenceEqual(batch.Head))
        {
            faults.Add(new LedgerFault(LedgerFaultKind.BatchEdited, Messages.BatchEdited(batch.Number), Batch: batch.Number));
        }
    }

    // Which entry the wrong root is about, by the fingerprints. False where they name none: then the batch itself was edited.
    private static bool Locate(SealedBatch batch, IReadOnlyList<LedgerRecord> entries, FaultList faults)
    {
        if (batch.Fingerprints.Length != batch.Count * SealedBatch.FingerprintSize)
        {
            return false;
        }

        var byPlace = entries.ToDictionary(e => e.Place!.Value);
        var actual = entries.Select(e => Print(e.Hash)).ToHashSet();
        var expected = Enumerable.Range(0, (int)batch.Count).Select(i => Print(batch.Fingerprints.AsSpan(i * SealedBatch.FingerprintSize))).ToList();
        var wanted = expected.ToHashSet();
        var found = false;
        for (var i = 0; i < expected.Count; i++)
        {
            var place = batch.FirstPlace + i;
            var entry = byPlace.GetValueOrDefault(place);
            if (entry is not null && Print(entry.Hash) == expected[i])
            {
                continue;
            }

            found = true;
            faults.Add(entry switch
            {
                null when actual.Contains(expected[i]) => At(LedgerFaultKind.Reordered, Messages.Reordered(place), entry, place, batch.Number),
                null => At(LedgerFaultKind.Removed, Messages.RemovedAt(place), entry, place, batch.Number),
                _ when wanted.Contains(Print(entry.Hash)) => At(LedgerFaultKind.Reordered, Messages.Reordered(place), entry, place, batch.Number),
                _ => At(LedgerFaultKind.Edited, Messages.EditedAt(entry.Id, place), entry, place, batch.Number),
            });
        }

        return found;
    }

    private static LedgerFault At(LedgerFaultKind kind, string message, LedgerRecord? entry, long place, long batch) =>
        new(kind, message, entry?.Stream, entry?.Sequence, place, batch);

    private static ulong Print(ReadOnlySpan<byte> hash) => BitConverter.ToUInt64(hash[..SealedBatch.FingerprintSize]);
}
