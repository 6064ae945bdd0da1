using System.Data.Common;

namespace PolicyEngine.Storage.Tests.Workflows;

/// <summary>Keeps every statement that is run, with the values that it was first run with.</summary>
internal sealed class RecordingStatements(DbConnection connection) : IStatementSource
{
    private readonly Dictionary<string, IReadOnlyList<(string Name, object? Value)>> seen = new(StringComparer.Ordinal);

    public DbConnection Connection => connection;

    public IReadOnlyDictionary<string, IReadOnlyList<(string Name, object? Value)>> Seen => seen;

    public DbCommand Take(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    public void GiveBack(DbCommand command)
    {
        seen.TryAdd(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]);
        command.Dispose();
    }
}
