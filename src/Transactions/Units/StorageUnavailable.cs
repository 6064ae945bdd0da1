namespace PolicyEngine.Transactions;

/// <summary>The database could not keep the work: the disk is full, the server is gone, the host is stopping. It may be tried again.</summary>
/// <param name="mayBeKept">The connection was lost while it was being committed: only reading tells whether it was kept.</param>
public sealed class StorageUnavailable(string reason, Exception? inner = null, bool mayBeKept = false)
    : TransactionException("PE1002", mayBeKept ? Messages.MayBeKept(reason) : Messages.Unavailable(reason), inner)
{
    public bool MayBeKept { get; } = mayBeKept;
}
