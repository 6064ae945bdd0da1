using System.Data.Common;

namespace PolicyEngine.Storage;

/// <summary>
/// Keeps the commands of one SQLite connection, and with them the prepared statements: preparing costs more than running.
/// </summary>
internal sealed class KeptStatements(DbConnection connection) : IStatementSource, IDisposable
{
    // Every statement of the product fits; a store that writes values into its text would fill it, and is not kept.
    private const int Most = 1000;

    private readonly Dictionary<string, DbCommand> idle = new(StringComparer.Ordinal);

    public DbConnection Connection => connection;

    public DbCommand Take(string sql)
    {
        if (idle.Remove(sql, out var kept))
        {
            return kept;
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    public void GiveBack(DbCommand command)
    {
        if (idle.Count >= Most || !idle.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var command in idle.Values)
        {
            command.Dispose();
        }

        idle.Clear();
    }
}
