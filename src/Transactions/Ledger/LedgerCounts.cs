namespace PolicyEngine.Transactions;

/// <summary>What is not under a seal.</summary>
/// <param name="Waiting">Entries that the sealer has not reached.</param>
/// <param name="Beyond">Places that no batch holds.</param>
/// <param name="Unknown">Entries that neither have a place nor wait for one: no work wrote them.</param>
/// <param name="Ahead">Entries, waiting or placed, beyond the head of their stream: whoever wrote them did not move it.</param>
/// <param name="Orphans">Entries whose stream is gone.</param>
public sealed record LedgerCounts(long Waiting, long Beyond, long Unknown, long Ahead, long Orphans);
