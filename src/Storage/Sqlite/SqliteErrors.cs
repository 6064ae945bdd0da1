using Microsoft.Data.Sqlite;
using PolicyEngine.Transactions;
using SQLitePCL;

namespace PolicyEngine.Storage;

/// <summary>Says SQLite's errors in the words of the contract.</summary>
internal static class SqliteErrors
{
    /// <summary>What the caller of a work is told of that error.</summary>
    public static Exception Told(Exception error) => error switch
    {
        SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY } unique =>
            new ConcurrencyConflict("row", unique.Message),
        SqliteException { SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_NOMEM or raw.SQLITE_BUSY or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN } failed =>
            new StorageUnavailable(failed.Message, failed),
        _ => error,
    };
}
