using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PolicyEngine.Databases;
using PolicyEngine.Storage;
using PolicyEngine.Transactions;

namespace PolicyEngine.StorageBench;

/// <summary>Works on SQLite against a bare program that commits the same rows in groups of the same size, with the same settings.</summary>
internal static class GroupBench
{
    private const int Works = 10_000;
    private const int Rounds = 5;

    public static async Task Run()
    {
        foreach (var callers in new[] { 1, 4, 64 })
        {
            var works = callers == 1 ? Works / 10 : Works;
            var (ours, bare) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                ours.Add(await Ours(callers, works));
                bare.Add(await Bare(callers, works));
            }

            Console.WriteLine($"{callers} callers: {Ratio.Median(ours):F0} works/s; bare in groups of {callers}: {Ratio.Median(bare):F0}/s; share {Ratio.Median([.. ours.Zip(bare, (o, b) => o / b)]):P0}");
        }
    }

    private static async Task<double> Ours(int callers, int works)
    {
        await using var database = new TestDatabase(DatabaseKind.Sqlite);
        await using var host = Database.Open(
            database.Setting, StoreRegistry.Standard().Add(s => new SessionStore(s)), TimeProvider.System, new SystemRandomSource());
        foreach (var table in Step.Tables.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await host.Commit(Actor.Host("bench"), unit => unit.Store<SessionStore>().Session.Execute(table));
        }

        var started = Stopwatch.GetTimestamp();
        await Step.Run(host, callers, works, 0, ledger: false);
        return works / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<double> Bare(int group, int works)
    {
        await using var database = new TestDatabase(DatabaseKind.Sqlite);
        _ = database.Transactions;
        await database.Close();
        database.Tamper(Step.Tables);
        await using var connection = new SqliteConnection($"Data Source={database.Setting};Pooling=False");
        await connection.OpenAsync();
        Prepared(connection, "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000; PRAGMA mmap_size = 0; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY").ExecuteNonQuery();
        using var begin = Prepared(connection, "BEGIN IMMEDIATE");
        using var commit = Prepared(connection, "COMMIT");
        using var instance = Prepared(connection, Step.PutInstance, "id", "state");
        using var journal = Prepared(connection, Step.AddJournal, "id", "sequence", "entry");
        using var message = Prepared(
            connection,
            "INSERT INTO outbox_message (id, topic, payload, enqueued_at, due_at, attempts) VALUES (@id, 'mail', '{}', @now, @now, 0)",
            "id",
            "now");
        var started = Stopwatch.GetTimestamp();
        for (var work = 0; work < works; work += group)
        {
            begin.ExecuteNonQuery();
            for (var i = work; i < Math.Min(work + group, works); i++)
            {
                long id = i % Step.Instances;
                Execute(instance, id, Step.State);
                for (var row = 0; row < Step.JournalRows; row++)
                {
                    Execute(journal, id, (i * (long)Step.JournalRows) + row, Step.Entry);
                }

                Execute(message, $"m{i}", 1L);
            }

            commit.ExecuteNonQuery();
        }

        return works / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }

        return command;
    }

    private static void Execute(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }
}
