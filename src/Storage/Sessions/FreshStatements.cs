using System.Data.Common;

namespace PolicyEngine.Storage;

/// <summary>A new command each time: Npgsql prepares what is used often by itself, below the connection.</summary>
internal sealed class FreshStatements(DbConnection connection) : IStatementSource
{
    public DbConnection Connection => connection;

    public DbCommand Take(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    public void GiveBack(DbCommand command) => command.Dispose();
}
