using System.Data.Common;

namespace PolicyEngine.Storage;

// One statement for many rows: in one round trip where the database is a server; prepared once where it is a file.
public sealed partial class DbSession
{
    private bool SendsBatches => Connection.CanCreateBatch;

    /// <summary>Runs a statement that returns no rows once for each item, in their order.</summary>
    /// <param name="values">Those of one item: always the same names in the same order.</param>
    /// <returns>How many rows it changed for each.</returns>
    public IReadOnlyList<int> ExecuteEach<T>(string sql, IReadOnlyCollection<T> items, Func<T, (string Name, object? Value)[]> values)
    {
        if (items.Count < 2 || !SendsBatches)
        {
            return [.. items.Select(i => Execute(sql, values(i)))];
        }

        using var batch = Connection.CreateBatch();
        foreach (var item in items)
        {
            Add(batch, sql, values(item));
        }

        batch.ExecuteNonQuery();
        return [.. batch.BatchCommands.Select(c => c.RecordsAffected)];
    }

    /// <summary>Runs statements that return one number or none, on a database that is a server: all in one round trip.</summary>
    /// <returns>The number of each; null where it returned no row.</returns>
    public IReadOnlyList<long?> NumbersOf(IReadOnlyList<(string Sql, (string Name, object? Value)[] Values)> statements)
    {
        using var batch = Connection.CreateBatch();
        foreach (var (sql, values) in statements)
        {
            Add(batch, sql, values);
        }

        using var reader = batch.ExecuteReader();
        var numbers = new List<long?>(statements.Count);
        do
        {
            numbers.Add(reader.Read() ? reader.GetInt64(0) : null);
        }
        while (reader.NextResult());
        return numbers;
    }

    private static void Add(DbBatch batch, string sql, (string Name, object? Value)[] values)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        batch.BatchCommands.Add(command);
    }
}
