using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicyEngine.Databases;
using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.StorageBench.Workflows;

/// <summary>What many waiting instances cost: resuming one of them, and starting a host on them. On SQLite.</summary>
internal static class WaitBench
{
    private const int Few = 1000;
    private const int Resumed = 300;

    public static async Task Run(bool quick)
    {
        var (many, rounds) = quick ? (100_000, 3) : (1_000_000, 7);
        await using (var small = await Waiting(Few))
        await using (var large = await Waiting(many))
        {
            var (ofFew, ofMany) = (new List<double>(), new List<double>());
            await using var one = await WorkflowSetup.Open(small.Setting);
            await using var other = await WorkflowSetup.Open(large.Setting);
            for (var round = -1; round < rounds; round++)
            {
                var (few, all) = (TimeSpan.Zero, TimeSpan.Zero);
                for (var i = 0; i < Resumed; i++)
                {
                    // In turns, so that the machine's mood falls on both.
                    var number = ((round + 2L) * Resumed) + i;
                    few += await Resume(one, Few, number);
                    all += await Resume(other, many, number);
                }

                if (round >= 0)
                {
                    ofFew.Add(few.TotalMicroseconds / Resumed);
                    ofMany.Add(all.TotalMicroseconds / Resumed);
                }
            }

            Ratio.Print($"resuming one of {Few:N0} waiting, to its end", Ratio.Median(ofFew), "µs");
            Ratio.Print($"resuming one of {many:N0} waiting, to its end", Ratio.Median(ofMany), "µs");
            Ratio.AtMost($"one of {many:N0} / one of {Few:N0}", Ratio.Median([.. ofMany.Zip(ofFew, (m, f) => m / f)]), 1.5);
        }

        await using var empty = await Waiting(1);
        await using var full = await Waiting(100_000);
        var (ofEmpty, ofFull) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            ofEmpty.Add(await Start(empty));
            ofFull.Add(await Start(full));
        }

        Ratio.Print("start, to the first look at what is due, on an empty database", Ratio.Median(ofEmpty) * 1000, "ms");
        Ratio.Print("… with 100,000 waits", Ratio.Median(ofFull) * 1000, "ms");
        Ratio.AtMost("more than on an empty database", Ratio.Median(ofFull) - Ratio.Median(ofEmpty), 2, "s");
    }

    // Numbers that follow each other lie far apart. For each that was resumed another comes to wait, out of the time.
    private static async Task<TimeSpan> Resume(WorkflowSetup setup, int waiting, long number)
    {
        var caseId = string.Create(CultureInfo.InvariantCulture, $"case-{number * 7919 % waiting}");
        var started = Stopwatch.GetTimestamp();
        await setup.Runtime.PublishEvent(WorkflowSetup.Actor, "go", default, caseId);
        var elapsed = Stopwatch.GetElapsedTime(started);
        await setup.Runtime.Start(WorkflowSetup.Actor, new StartRequest("waiting", null, caseId));
        return elapsed;
    }

    private static async Task<double> Start(TestDatabase database)
    {
        var started = Stopwatch.GetTimestamp();
        await using var setup = await WorkflowSetup.Open(database.Setting);
        while (await setup.Poller.RunDue() > 0)
        {
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>A database in which so many instances wait: one that the runtime started, copied under other ids.</summary>
    private static async Task<TestDatabase> Waiting(int count)
    {
        var database = new TestDatabase(DatabaseKind.Sqlite, WorkflowSetup.Stores);
        await using (var setup = await WorkflowSetup.Open(database.Setting))
        {
            await setup.Publish("waiting", [WorkflowSetup.Wait("go"), WorkflowSetup.Line(1)]);
            await setup.Runtime.Start(WorkflowSetup.Actor, new StartRequest("waiting", null, "case-0"));
        }

        await using var connection = new SqliteConnection($"Data Source={database.Setting};Pooling=False");
        connection.Open();
        foreach (var (table, key, correlation) in new[] { ("workflow_instance", "id", true), ("workflow_wait", "instance_id", true), ("workflow_journal", "instance_id", false) })
        {
            using var columns = connection.CreateCommand();
            columns.CommandText = $"SELECT group_concat(CASE name WHEN '{key}' THEN 'printf(''%032x'', n)' WHEN '{(correlation ? "correlation_id" : "")}' THEN '''case-'' || n' ELSE name END) FROM pragma_table_info('{table}')";
            using var copy = connection.CreateCommand();
            copy.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $"""
                WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers LIMIT {count - 1})
                INSERT INTO {table} SELECT {columns.ExecuteScalar()} FROM numbers, (SELECT * FROM {table}) WHERE {count} > 1 ORDER BY n
                """);
            copy.ExecuteNonQuery();
        }

        return database;
    }
}
