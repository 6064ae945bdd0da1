using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>An open database. Disposing finishes what was begun, and lets others have it.</summary>
public interface IDatabase : ITransactions, IAsyncDisposable
{
    SqlDialect Dialect { get; }
}
