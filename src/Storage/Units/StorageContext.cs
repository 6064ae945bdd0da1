using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>What every unit of work of one database shares.</summary>
internal sealed record StorageContext(SqlDialect Dialect, StoreRegistry Stores, TimeProvider Clock, IRandomSource Random);
