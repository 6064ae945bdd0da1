namespace PolicyEngine.Transactions;

/// <summary>One thing found wrong, with its place as far as it can be told.</summary>
/// <param name="Place">In the whole ledger, from 1.</param>
public sealed record LedgerFault(
    LedgerFaultKind Kind, string Message, string? Stream = null, long? Sequence = null, long? Place = null, long? Batch = null);
