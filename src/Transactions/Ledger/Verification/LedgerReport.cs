namespace PolicyEngine.Transactions;

/// <summary>What a verification looked at and found.</summary>
/// <param name="Sealed">Entries under a seal.</param>
/// <param name="Waiting">Entries that the sealer had not reached; their chains were checked.</param>
/// <param name="Faults">In the order found; empty where the ledger is whole.</param>
/// <param name="MoreFaults">The list was cut at its limit.</param>
/// <param name="VouchedThrough">The last batch that a saved head vouches for; null where no saved head was given or fits.</param>
public sealed record LedgerReport(
    long Sealed, long Waiting, long Batches, long Streams, IReadOnlyList<LedgerFault> Faults, bool MoreFaults, SavedHead? VouchedThrough)
{
    public bool Whole => Faults.Count == 0;

    /// <summary>What the answer is worth: how far a head saved elsewhere vouches for it.</summary>
    public string Worth => VouchedThrough is { } head
        ? Messages.VouchedThrough(head.Batch, head.Entries, Sealed - head.Entries + Waiting)
        : Messages.NotVouched();
}
