using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Data;

/// <summary>The file or folder of the database cannot be used at all.</summary>
internal sealed class DatabaseNotOpened(string database, Exception inner)
    : TransactionException("PE1501", HostMessages.DatabaseNotOpened(database, inner.Message), inner);
