namespace PolicyEngine.Transactions;

/// <summary>There is no proof of that entry, or not yet.</summary>
public sealed class EntryNotProvable(string reason) : TransactionException("PE1008", reason);
