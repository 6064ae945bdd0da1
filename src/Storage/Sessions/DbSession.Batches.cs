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

        using var batch = Batch(sql, items, values);
        batch.ExecuteNonQuery();
        return [.. batch.BatchCommands.Select(c => c.RecordsAffected)];
    }

    /// <summary>Runs a statement that returns one row once for each item, in their order.</summary>
    /// <returns>The row of each, mapped.</returns>
    public IReadOnlyList<TResult> SingleOfEach<T, TResult>(
        string sql, IReadOnlyCollection<T> items, Func<T, (string Name, object? Value)[]> values, Func<DbDataReader, TResult> map)
    {
        if (items.Count < 2 || !SendsBatches)
        {
            return [.. items.Select(i => First(sql, map, values(i))!)];
        }

        using var batch = Batch(sql, items, values);
        using var reader = batch.ExecuteReader();
        var results = new List<TResult>(items.Count);
        do
        {
            reader.Read();
            results.Add(map(reader));
        }
        while (reader.NextResult());
        return results;
    }

    private DbBatch Batch<T>(string sql, IEnumerable<T> items, Func<T, (string Name, object? Value)[]> values)
    {
        var batch = Connection.CreateBatch();
        foreach (var item in items)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values(item))
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value ?? DBNull.Value;
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        return batch;
    }
}
