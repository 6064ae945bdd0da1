namespace PolicyEngine.Transactions;

/// <summary>Makes proofs of single entries.</summary>
public sealed class LedgerProver(ITransactions transactions)
{
    /// <summary>The proof of an entry, leading to the given batch's head, or to the last one's.</summary>
    /// <param name="id"><c>stream#sequence</c>.</param>
    /// <param name="throughBatch">The batch whose head was saved elsewhere; null for the last.</param>
    /// <exception cref="EntryNotProvable">There is no such entry, it is not sealed yet, or it came after that batch.</exception>
    public Task<LedgerProof> Prove(string id, long? throughBatch = null, CancellationToken cancellation = default) =>
        transactions.Read(stores => Prove(stores.Store<ILedger>(), id, throughBatch), cancellation);

    private static LedgerProof Prove(ILedger ledger, string id, long? throughBatch)
    {
        if (!LedgerId.TryParse(id, out var stream, out var sequence) || ledger.Find(stream, sequence) is not { } entry)
        {
            throw new EntryNotProvable(Messages.NoSuchEntry(id));
        }

        if (entry.Place is not { } place || ledger.BatchOf(place) is not { } batch)
        {
            throw new EntryNotProvable(Messages.NotSealedYet(id));
        }

        if (throughBatch < batch.Number)
        {
            throw new EntryNotProvable(Messages.SealedLater(id, batch.Number, throughBatch.Value));
        }

        var previous = sequence == 1 ? LedgerHash.Origin.ToArray() : ledger.Find(stream, sequence - 1)?.Hash
            ?? throw new EntryNotProvable(Messages.NoSuchEntry(LedgerId.Of(stream, sequence - 1)));
        var leaves = ledger.Places(batch.FirstPlace, batch.LastPlace).Select(e => e.Hash).ToList();
        if (leaves.Count != batch.Count)
        {
            throw new EntryNotProvable(Messages.BatchDamaged(batch.Number));
        }

        return new LedgerProof(
            new LedgerProof.Entry(
                entry.Stream, entry.Sequence, entry.Type, entry.OccurredOn, entry.RecordedAt, entry.Actor, entry.Payload, place),
            Convert.ToHexStringLower(previous),
            [.. MerkleTree.Path(leaves, (int)(place - batch.FirstPlace)).Select(Convert.ToHexStringLower)],
            [.. Links(ledger, batch, throughBatch)]);
    }

    private static IEnumerable<LedgerProof.Link> Links(ILedger ledger, SealedBatch first, long? through)
    {
        yield return Link(first);
        var after = first.Number;
        while (ledger.Batches(after) is { Count: > 0 } page)
        {
            foreach (var batch in page)
            {
                if (batch.Number > through)
                {
                    yield break;
                }

                yield return Link(batch);
            }

            after = page[^1].Number;
        }
    }

    private static LedgerProof.Link Link(SealedBatch batch) => new(
        batch.Number,
        batch.FirstPlace,
        batch.Count,
        Convert.ToHexStringLower(batch.PreviousHead),
        Convert.ToHexStringLower(batch.Root),
        batch.SealedAt);
}
