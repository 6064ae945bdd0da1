using Npgsql;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>Opens the database that a setting names.</summary>
public static class Database
{
    /// <summary>Opens it as a host, and brings it to this program's state.</summary>
    /// <param name="setting">
    /// The path of an SQLite file, or a connection string of PostgreSQL (recognised by <c>Host=</c>).
    /// </param>
    /// <exception cref="DatabaseInUse">Another host has the SQLite file.</exception>
    /// <exception cref="MigrationRefused">A newer program made it, or a script was changed after it ran.</exception>
    /// <exception cref="StorageUnavailable">It cannot be reached.</exception>
    public static IDatabase Open(string setting, StoreRegistry stores, TimeProvider clock, IRandomSource random) =>
        IsPostgres(setting)
            ? PostgresDatabase.Open(setting, new StorageContext(SqlDialect.Postgres, stores, clock, random), readOnly: false)
            : SqliteDatabase.Open(setting, new StorageContext(SqlDialect.Sqlite, stores, clock, random));

    /// <summary>Opens it beside its host, for a command that only reads. Works are refused.</summary>
    public static IDatabase OpenReadOnly(string setting, StoreRegistry stores, TimeProvider clock, IRandomSource random) =>
        IsPostgres(setting)
            ? PostgresDatabase.Open(setting, new StorageContext(SqlDialect.Postgres, stores, clock, random), readOnly: true)
            : SqliteDatabase.OpenReadOnly(setting, new StorageContext(SqlDialect.Sqlite, stores, clock, random));

    private static bool IsPostgres(string setting)
    {
        try
        {
            return setting.Contains('=', StringComparison.Ordinal) && new NpgsqlConnectionStringBuilder(setting).Host is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
