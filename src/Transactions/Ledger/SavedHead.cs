namespace PolicyEngine.Transactions;

/// <summary>A head as it was saved elsewhere: what a rewritten or cut-off end is found against.</summary>
/// <param name="Entries">How many entries the ledger held up to and with that batch.</param>
/// <param name="Head">Lower-case hexadecimal.</param>
public sealed record SavedHead(long Batch, string Head, long Entries, DateTimeOffset SealedAt)
{
    public static SavedHead Of(SealedBatch batch) =>
        new(batch.Number, Convert.ToHexStringLower(batch.Head), batch.LastPlace, batch.SealedAt);
}
