using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>An entry that the end of the work will write.</summary>
internal sealed record PendingEntry(LedgerEntry Entry, AppendedEntry Appended);
