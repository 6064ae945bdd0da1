using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PolicyEngine.Storage;

/// <summary>
/// Opens connections to an SQLite file as the product uses it: write-ahead log, every commit synced, no memory map (a
/// fault in it would end the process), and checkpoints only where the writer makes them (before SQLite 3.51.3 two
/// checkpointing connections can corrupt the log).
/// </summary>
internal static class SqliteConnections
{
    // Nobody else should write; who does (a shell, a backup tool) is waited for no longer than a caller would wait.
    private const int LockWaitSeconds = 2;

    static SqliteConnections() => Batteries_V2.Init();

    public static SqliteConnection OpenWriter(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadWriteCreate);
        connection.Execute(
            """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA wal_autocheckpoint = 2000;
            PRAGMA mmap_size = 0;
            PRAGMA foreign_keys = ON;
            PRAGMA secure_delete = FAST;
            PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = -65536;
            """);
        return connection;
    }

    /// <summary>A reading connection cannot write, and so cannot make a checkpoint, not even when it closes.</summary>
    public static SqliteConnection OpenReader(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadOnly);
        connection.Execute(
            """
            PRAGMA query_only = ON;
            PRAGMA mmap_size = 0;
            PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = -16384;
            """);
        return connection;
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(text.ToString()) { DefaultTimeout = LockWaitSeconds };
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
