using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using PolicyEngine.Storage;
using PolicyEngine.Transactions;

namespace PolicyEngine.Databases;

/// <summary>An empty database of one test, with a clock that it sets and a store that it may write freely with.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? folder;
    private readonly StoreRegistry stores;
    private IDatabase? open;

    /// <param name="stores">Null for the standard ones.</param>
    public TestDatabase(DatabaseKind kind, StoreRegistry? stores = null)
    {
        Kind = kind;
        this.stores = (stores ?? StoreRegistry.Standard()).Add(session => new SessionStore(session));
        if (kind == DatabaseKind.Sqlite)
        {
            folder = Directory.CreateTempSubdirectory("sqlite-").FullName;
            Setting = Path.Combine(folder, "test.db");
        }
        else
        {
            Setting = PostgresServer.NewDatabase();
        }
    }

    public static Actor Actor { get; } = Actor.Local("tester");

    public DatabaseKind Kind { get; }

    /// <summary>What <see cref="Database.Open"/> takes.</summary>
    public string Setting { get; }

    public SetClock Clock { get; } = new();

    /// <summary>Opened at first use.</summary>
    public IDatabase Transactions => open ??= Database.Open(Setting, stores, Clock, new SeededRandomSource(1));

    /// <summary>Another host on it.</summary>
    public IDatabase OpenAnother() => Database.Open(Setting, stores, Clock, new SeededRandomSource(2));

    public IDatabase OpenReadOnly() => Database.OpenReadOnly(Setting, stores, Clock, new SeededRandomSource(3));

    public Task<T> Commit<T>(Func<IUnitOfWork, T> work) => Transactions.Commit(Actor, work);

    public Task Commit(Action<IUnitOfWork> work) => Transactions.Commit(Actor, work);

    public Task<T> Read<T>(Func<IStores, T> query) => Transactions.Read(query);

    /// <summary>Runs SQL behind the back of everything, as somebody with the file would.</summary>
    public int Tamper(string sql)
    {
        using var connection = Connect();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>Lets go of it and opens it again, as a new host would.</summary>
    public async Task Reopen()
    {
        await Close();
        _ = Transactions;
    }

    public async Task Close()
    {
        if (open is not null)
        {
            await open.DisposeAsync();
            open = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private DbConnection Connect() => Kind == DatabaseKind.Sqlite
        ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Setting, Pooling = false }.ToString())
        : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Setting) { Pooling = false }.ToString());
}
