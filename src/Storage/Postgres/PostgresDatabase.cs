using System.Data;
using System.Diagnostics;
using Dapper;
using Npgsql;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>A PostgreSQL database: each work on a connection and in a transaction of its own, any number of hosts.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    // Any number, the same for every host: who holds it migrates, the others wait and find it done.
    private const long MigrationLock = 0x506F6C696379;
    private const int MostAttempts = 10;
    private const int StatementsKept = 200;

    // Works hold a thread each: more at once would only wait for each other.
    private const int MostAtOnce = 32;

    private readonly NpgsqlDataSource source;
    private readonly StorageContext context;
    private readonly SemaphoreSlim free;
    private readonly WorkThreads threads;
    private readonly string name;
    private readonly bool readOnly;

    private PostgresDatabase(NpgsqlDataSource source, StorageContext context, NpgsqlConnectionStringBuilder settings, bool readOnly)
    {
        (this.source, this.context, this.readOnly) = (source, context, readOnly);
        name = settings.Database ?? "postgres";
        var atOnce = Math.Min(settings.MaxPoolSize, MostAtOnce);
        (free, threads) = (new SemaphoreSlim(atOnce), new WorkThreads(atOnce));
    }

    public SqlDialect Dialect => SqlDialect.Postgres;

    public static PostgresDatabase Open(string connectionString, StorageContext context, bool readOnly)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.ApplicationName ??= "PolicyEngine";
        if (builder.MaxAutoPrepare == 0)
        {
            (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (StatementsKept, 2);
        }

        var source = NpgsqlDataSource.Create(builder);
        try
        {
            if (!readOnly)
            {
                Migrate(source, context.Clock);
            }

            return new PostgresDatabase(source, context, builder, readOnly);
        }
        catch (Exception e)
        {
            source.Dispose();
            throw e is NpgsqlException ? PostgresErrors.Told(e) : e;
        }
    }

    public async Task<T> Commit<T>(Actor actor, Func<IUnitOfWork, T> work, CancellationToken cancellation = default)
    {
        NestedWork.Refuse();
        if (readOnly)
        {
            throw new DatabaseReadOnly(name);
        }

        var queued = new QueuedWork<T>(actor, work, cancellation);
        await OnConnection(
            connection =>
            {
                if (!queued.GivenUp())
                {
                    Commit(connection, queued);
                }
            },
            cancellation).ConfigureAwait(false);
        return await queued.Answer.ConfigureAwait(false);
    }

    public async Task<T> Read<T>(Func<IStores, T> query, CancellationToken cancellation = default)
    {
        NestedWork.Refuse();
        var result = default(T)!;
        await OnConnection(
            connection =>
            {
                using var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
                connection.Execute("SET TRANSACTION READ ONLY");
                var session = new DbSession(new FreshStatements(connection), context.Dialect, context.Random, null);
                result = query(new SessionStores(context.Stores, session));
            },
            cancellation).ConfigureAwait(false);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        threads.Dispose();
        await source.DisposeAsync().ConfigureAwait(false);
    }

    private void Commit(NpgsqlConnection connection, IQueuedWork work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                RunAndCommit(connection, work);
                work.Succeed();
                return;
            }
            catch (Exception e) when (PostgresErrors.CanRunAgain(e) && attempt < MostAttempts)
            {
                // The server undid it for another's sake; that one has gone on by now.
            }
            catch (Exception e)
            {
                work.Fail(PostgresErrors.Told(e));
                return;
            }
        }
    }

    private void RunAndCommit(NpgsqlConnection connection, IQueuedWork work)
    {
        using var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        var unit = new UnitOfWork(new FreshStatements(connection), context, work.Actor);
        var started = Stopwatch.GetTimestamp();
        NestedWork.Run(() =>
        {
            work.Run(unit);
            unit.Complete();
        });
        try
        {
            transaction.Commit();
        }
        catch (Exception e) when (e is not PostgresException)
        {
            throw new StorageUnavailable(Messages.CommitUnanswered, e, mayBeKept: true);
        }
        finally
        {
            StorageMeter.Worked(started);
        }

        StorageMeter.Committed(1);
    }

    // On a thread of its own, since works are synchronous; as many at once as there are connections, and not too many.
    private async Task OnConnection(Action<NpgsqlConnection> action, CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await threads.Run(() =>
            {
                using var connection = source.OpenConnection();
                action(connection);
            }).ConfigureAwait(false);
        }
        catch (NpgsqlException e)
        {
            throw PostgresErrors.Told(e);
        }
        finally
        {
            free.Release();
        }
    }

    private static void Migrate(NpgsqlDataSource source, TimeProvider clock)
    {
        using var connection = source.OpenConnection();
        connection.Execute("SELECT pg_advisory_lock(@key)", new { key = MigrationLock });
        try
        {
            Migrator.Run(connection, SqlDialect.Postgres, clock);
        }
        finally
        {
            connection.Execute("SELECT pg_advisory_unlock(@key)", new { key = MigrationLock });
        }
    }
}
