using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>The database was opened beside its host, for reading.</summary>
public sealed class DatabaseReadOnly(string file) : TransactionException("PE1102", Messages.ReadOnly(file));
