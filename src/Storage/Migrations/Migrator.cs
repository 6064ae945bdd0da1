using System.Data.Common;
using Dapper;

namespace PolicyEngine.Storage;

/// <summary>Brings a database to this program's state, at start. Each script in a transaction of its own, with its note.</summary>
internal static class Migrator
{
    private const string Notes =
        """
        CREATE TABLE IF NOT EXISTS schema_migration (
            name   TEXT   NOT NULL PRIMARY KEY,
            hash   TEXT   NOT NULL,
            run_at BIGINT NOT NULL)
        """;

    /// <param name="connection">Open, and alone: the caller keeps other hosts out.</param>
    /// <exception cref="MigrationRefused">A script was changed after it ran, or a newer program was here.</exception>
    public static void Run(DbConnection connection, SqlDialect dialect, TimeProvider clock)
    {
        var scripts = MigrationScript.Of(dialect);
        connection.Execute(Notes);
        var run = connection.Query<(string Name, string Hash)>("SELECT name, hash FROM schema_migration").ToDictionary(r => r.Name, r => r.Hash);
        foreach (var unknown in run.Keys.Except(scripts.Select(s => s.Name)).Order(StringComparer.Ordinal))
        {
            throw new MigrationRefused(Messages.NewerDatabase(unknown));
        }

        foreach (var script in scripts)
        {
            if (!run.TryGetValue(script.Name, out var hash))
            {
                Run(connection, script, clock);
            }
            else if (hash != script.Hash)
            {
                throw new MigrationRefused(Messages.ScriptChanged(script.Name));
            }
        }
    }

    private static void Run(DbConnection connection, MigrationScript script, TimeProvider clock)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute(script.Sql, transaction: transaction);
        connection.Execute(
            "INSERT INTO schema_migration (name, hash, run_at) VALUES (@name, @hash, @now)",
            new { name = script.Name, hash = script.Hash, now = clock.GetUtcNow().ToColumn() },
            transaction);
        transaction.Commit();
    }
}
