using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicyEngine.Databases;

namespace PolicyEngine.StorageBench.Workflows;

/// <summary>
/// A program that does nothing but write: the rows of a cycle, taken from one that the runtime ran, under other ids; in
/// the five commits that a cycle has (stored, run to the wait, event stored, event assigned, run to the end), each commit
/// for a whole group of cycles.
/// </summary>
internal sealed class BareCycles(SqliteConnection connection, BareCycles.Sample sample)
{
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    /// <summary>The rows of one cycle, as the runtime left them at its wait and at its end.</summary>
    internal sealed record Sample(object[] Waiting, object[] Ended, object[] Wait, object[][] Journal, int JournalAtWait);

    public static async Task<double> Run(int group, int cycles)
    {
        await using var database = new TestDatabase(DatabaseKind.Sqlite, WorkflowSetup.Stores);
        Sample sample;
        await using (var setup = await WorkflowSetup.Open(database.Setting))
        {
            await setup.Publish("cycle", CycleBench.Steps);
            sample = await Take(setup, database.Setting);
        }

        await using var connection = Connect(database.Setting);
        using (var pragmas = connection.CreateCommand())
        {
            pragmas.CommandText = "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000; PRAGMA mmap_size = 0; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = FAST";
            pragmas.ExecuteNonQuery();
        }

        var bare = new BareCycles(connection, sample);
        var started = Stopwatch.GetTimestamp();
        for (var first = 0; first < cycles; first += group)
        {
            bare.WriteGroup(first, Math.Min(group, cycles - first));
        }

        return cycles / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<Sample> Take(WorkflowSetup setup, string file)
    {
        var running = await setup.Runtime.Start(WorkflowSetup.Actor, new("cycle", null, "case-0"));
        await using var connection = Connect(file);
        var (waiting, wait, atWait) = (Rows(connection, "workflow_instance")[0], Rows(connection, "workflow_wait")[0], Rows(connection, "workflow_journal").Length);
        await setup.Runtime.PublishEvent(WorkflowSetup.Actor, "go", default, running.CorrelationId);
        return new Sample(waiting, Rows(connection, "workflow_instance")[0], wait, Rows(connection, "workflow_journal"), atWait);
    }

    private void WriteGroup(int first, int count)
    {
        Commit(first, count, (id, number) => Insert("workflow_instance", id, sample.Waiting, (5, $"case-{number}")));
        Commit(first, count, (id, number) =>
        {
            UpdateInstance(id, sample.Waiting);
            Insert("workflow_wait", id, sample.Wait, (4, $"case-{number}"));
            WriteJournal(id, 0, sample.JournalAtWait);
        });
        Commit(first, count, (id, number) => Run(
            "INSERT INTO workflow_inbox VALUES (@p0, 0, 'go', @p1, '*', 'null', @p2, @p2, 'local:bench', 0, 0, 0)", $"e{id}", $"=case-{number}", (long)number));
        Commit(first, count, (id, number) =>
        {
            Run("UPDATE workflow_wait SET event_id = @p0 WHERE event_id IS NULL AND key = 'go' AND correlation_id = @p1", $"e{id}", $"case-{number}");
            Run("UPDATE workflow_inbox SET state = 2 WHERE id = @p0", $"e{id}");
        });
        Commit(first, count, (id, _) =>
        {
            UpdateInstance(id, sample.Ended);
            Run("DELETE FROM workflow_wait WHERE instance_id = @p0 AND number = @p1", id, sample.Wait[1]);
            Run("DELETE FROM workflow_inbox WHERE id = @p0", $"e{id}");
            WriteJournal(id, sample.JournalAtWait, sample.Journal.Length);
        });
    }

    private void Commit(int first, int count, Action<string, int> write)
    {
        Run("BEGIN IMMEDIATE");
        for (var i = first; i < first + count; i++)
        {
            write(i.ToString("x32", CultureInfo.InvariantCulture), i);
        }

        Run("COMMIT");
    }

    private void UpdateInstance(string id, object[] row) => Run(
        """
        UPDATE workflow_instance SET version = @p0, sub_status = @p1, updated_at = @p2, finished_at = @p3, ready_at = @p4, revision = @p5, state = @p6
        WHERE id = @p7
        """,
        row[2], row[3], row[9], row[10], row[11], row[13], row[14], id);

    private void WriteJournal(string id, int from, int to)
    {
        foreach (var row in sample.Journal[from..to])
        {
            Insert("workflow_journal", id, row);
        }
    }

    private void Insert(string table, string id, object[] row, params ReadOnlySpan<(int Column, string Value)> others)
    {
        object[] values = [id, .. row[1..]];
        foreach (var (column, value) in others)
        {
            values[column] = value;
        }

        Run($"INSERT INTO {table} VALUES ({string.Join(",", values.Select((_, i) => $"@p{i}"))})", values);
    }

    private void Run(string sql, params ReadOnlySpan<object> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter($"p{i}", null));
            }

            prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

    private static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private static object[][] Rows(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return [.. rows];
    }
}
