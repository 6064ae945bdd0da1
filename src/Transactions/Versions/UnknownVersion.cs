namespace PolicyEngine.Transactions;

/// <summary>No such version is held; publish it before activating it.</summary>
public sealed class UnknownVersion(string kind, string name, string? hash)
    : TransactionException("PE1005", Messages.UnknownVersion(kind, name, hash));
