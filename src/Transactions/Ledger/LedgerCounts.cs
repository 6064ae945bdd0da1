namespace PolicyEngine.Transactions;

/// <summary>What is not under a seal.</summary>
/// <param name="Waiting">Entries without a place: the sealer has not come by.</param>
/// <param name="Beyond">Entries with a place that no batch holds.</param>
/// <param name="Orphans">Entries whose stream is gone.</param>
public sealed record LedgerCounts(long Waiting, long Beyond, long Orphans);
