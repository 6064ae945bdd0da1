using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>The database's history of migrations is not this program's.</summary>
public sealed class MigrationRefused(string reason) : TransactionException("PE1103", reason);
