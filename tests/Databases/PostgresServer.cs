using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace PolicyEngine.Databases;

/// <summary>
/// A PostgreSQL of this test process alone: a cluster in a temporary folder, reached through a socket in it, started at
/// first use and gone with the process, however that ends.
/// </summary>
public sealed class PostgresServer
{
    private static readonly string? Programs = FindPrograms();
    private static readonly Lazy<PostgresServer> Running = new(() => new PostgresServer());

    private readonly string folder;
    private int databases;

    private PostgresServer()
    {
        folder = Directory.CreateTempSubdirectory("pg-").FullName;
        var script = Path.Combine(folder, "serve.sh");
        File.WriteAllText(script, Script);
        if (IsRoot)
        {
            // initdb refuses root.
            Wait(Process.Start("chown", ["-R", "postgres", folder]));
        }

        string[] command = ["sh", script, Programs!, folder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture), Synced ? "on" : "off", Synced ? "1GB" : "64MB"];
        Process.Start(IsRoot
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", .. command]) { WorkingDirectory = folder }
            : new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder });
        AwaitReady();
    }

    /// <summary>
    /// Whether commits reach the disk and the server has memory as in production (a gigabyte of buffers): for measurements. To
    /// be set before the first use.
    /// </summary>
    public static bool Synced { get; set; }

    /// <summary>Why there is none here; null where there is.</summary>
    public static string? WhyAbsent => Programs is null ? "PostgreSQL is not installed (package postgresql)." : null;

    /// <summary>The connection string of a new, empty database.</summary>
    public static string NewDatabase()
    {
        var server = Running.Value;
        var name = $"test{Interlocked.Increment(ref server.databases)}";
        using var source = NpgsqlDataSource.Create(server.Connection("postgres"));
        using var command = source.CreateCommand($"CREATE DATABASE {name} TEMPLATE template0");
        command.ExecuteNonQuery();
        return server.Connection(name);
    }

    private static bool IsRoot => Environment.UserName == "root";

    // The databases of tests need not outlive a power cut (those of measurements are to cost what they cost). The server ends when the tests' process does.
    private const string Script =
        """
        programs=$1 folder=$2 parent=$3 synced=$4 memory=$5
        "$programs/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$folder/initdb.log" 2>&1 || { touch "$folder/failed"; exit 1; }
        "$programs/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c fsync=$synced -c full_page_writes=$synced -c max_connections=200 -c shared_buffers=$memory >"$folder/server.log" 2>&1 &
        server=$!
        while kill -0 "$server" 2>/dev/null && [ -d "/proc/$parent" ]; do sleep 0.5; done
        kill -INT "$server" 2>/dev/null
        wait "$server"
        rm -rf "$folder"
        """;

    // Without pooling beyond a test: each test has a database of its own.
    private string Connection(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = folder,
        Username = "postgres",
        Database = database,
        MaxPoolSize = 20,
        Timeout = 30,
    }.ToString();

    private void AwaitReady()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var connection = new NpgsqlConnection(Connection("postgres"));
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed < TimeSpan.FromSeconds(60) && !File.Exists(Path.Combine(folder, "failed")))
            {
                Wait(Process.Start("sleep", "0.1"));
            }
        }
    }

    private static string? FindPrograms()
    {
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin"))
            : [];
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return debian.Concat(path).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "postgres")));
    }

    private static void Wait(Process process)
    {
        using (process)
        {
            process.WaitForExit();
        }
    }
}
