using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>Another host has the SQLite file.</summary>
public sealed class DatabaseInUse(string file, string? owner) : TransactionException("PE1101", Messages.DatabaseInUse(file, owner));
