using System.Data.Common;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>
/// What a store is made with: a connection within its transaction. For what runs often use the methods here, which keep
/// prepared statements; for the rest Dapper on <see cref="Connection"/>, without naming a transaction.
/// </summary>
public sealed partial class DbSession
{
    private readonly IStatementSource statements;
    private readonly UnitOfWork? unit;

    internal DbSession(IStatementSource statements, SqlDialect dialect, IRandomSource random, UnitOfWork? unit)
    {
        (this.statements, this.unit) = (statements, unit);
        (Dialect, Random) = (dialect, random);
    }

    public DbConnection Connection => statements.Connection;

    public SqlDialect Dialect { get; }

    public IRandomSource Random { get; }

    /// <summary>The unit of work that the store writes in.</summary>
    /// <exception cref="InvalidOperationException">The store was taken from a read, which writes nothing.</exception>
    public IUnitOfWork Unit => unit ?? throw new InvalidOperationException("A read writes nothing: commit a work instead.");

    /// <summary>Runs statements that return no rows.</summary>
    /// <returns>How many rows they changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = Bound(sql, values);
        try
        {
            return command.ExecuteNonQuery();
        }
        finally
        {
            statements.GiveBack(command);
        }
    }

    /// <summary>All rows, mapped. The mapping must not use the session.</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = Bound(sql, values);
        try
        {
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(map(reader));
            }

            return rows;
        }
        finally
        {
            statements.GiveBack(command);
        }
    }

    /// <summary>The first row, mapped; the default value where there is none.</summary>
    public T? First<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = Bound(sql, values);
        try
        {
            using var reader = command.ExecuteReader();
            return reader.Read() ? map(reader) : default;
        }
        finally
        {
            statements.GiveBack(command);
        }
    }

    private DbCommand Bound(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = statements.Take(sql);
        var parameters = command.Parameters;
        if (parameters.Count == 0)
        {
            foreach (var (name, value) in values)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value ?? DBNull.Value;
                parameters.Add(parameter);
            }

            return command;
        }

        for (var i = 0; i < values.Length; i++)
        {
            var parameter = parameters[i];
            if (parameter.ParameterName != values[i].Name)
            {
                throw new InvalidOperationException($"One statement is always given its values in one order; '{values[i].Name}' stands where '{parameter.ParameterName}' stood.");
            }

            parameter.Value = values[i].Value ?? DBNull.Value;
        }

        return command;
    }
}
