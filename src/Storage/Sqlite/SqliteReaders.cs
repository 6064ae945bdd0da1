using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>Reading connections, lent one at a time; each keeps its prepared statements.</summary>
internal sealed class SqliteReaders(string file, StorageContext context) : IDisposable
{
    private const int Most = 16;

    private readonly ConcurrentBag<KeptStatements> idle = [];
    private readonly SemaphoreSlim free = new(Most);
    private int closed;

    public async Task<T> Read<T>(Func<IStores, T> query, CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (Volatile.Read(ref closed) == 1)
            {
                throw new StorageUnavailable(Messages.Stopping);
            }

            return await Task.Run(() => Read(query), cancellation).ConfigureAwait(false);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Waits for the reads under way, and closes.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref closed, 1) == 1)
        {
            return;
        }

        for (var i = 0; i < Most; i++)
        {
            free.Wait();
        }

        while (idle.TryTake(out var statements))
        {
            statements.Dispose();
            statements.Connection.Dispose();
        }

        // Who still waits for a connection is told that there is none any more.
        free.Release(Most);
    }

    private T Read<T>(Func<IStores, T> query)
    {
        if (!idle.TryTake(out var statements))
        {
            statements = new KeptStatements(SqliteConnections.OpenReader(file));
        }

        try
        {
            Run(statements, "BEGIN");
            try
            {
                var session = new DbSession(statements, context.Dialect, context.Random, null);
                return query(new SessionStores(context.Stores, session));
            }
            finally
            {
                Run(statements, "ROLLBACK");
            }
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Told(e);
        }
        finally
        {
            idle.Add(statements);
        }
    }

    private static void Run(KeptStatements statements, string sql)
    {
        var command = statements.Take(sql);
        try
        {
            command.ExecuteNonQuery();
        }
        finally
        {
            statements.GiveBack(command);
        }
    }
}
