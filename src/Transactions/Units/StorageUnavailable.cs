namespace PolicyEngine.Transactions;

/// <summary>The database could not keep the work: the disk is full, the server is gone, the host is stopping. It may be tried again.</summary>
public sealed class StorageUnavailable(string reason, Exception? inner = null)
    : TransactionException("PE1002", Messages.Unavailable(reason), inner);
