using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using PolicyEngine.Transactions;
using SQLitePCL;

namespace PolicyEngine.Storage;

/// <summary>
/// The one thread that writes to an SQLite file. It takes what waits, runs each work under a savepoint, commits them
/// together, and only then answers: one sync of the disk serves a whole group.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    // A group ends when nothing waits any more, or at one of these: nobody waits long behind others' works.
    private const int MostWorks = 256;
    private static readonly TimeSpan LongestGroup = TimeSpan.FromMilliseconds(20);

    private readonly Channel<IQueuedWork> queue = Channel.CreateBounded<IQueuedWork>(new BoundedChannelOptions(8192) { SingleReader = true });
    private readonly Queue<IQueuedWork> again = [];
    private readonly List<IQueuedWork> done = [];
    private readonly List<(IQueuedWork Work, Exception Error)> failed = [];
    private readonly SqliteConnection connection;
    private readonly KeptStatements statements;
    private readonly SqliteCheckpoints checkpoints;
    private readonly StorageContext context;
    private readonly Thread thread;

    public SqliteWriter(SqliteConnection connection, StorageContext context)
    {
        (this.connection, this.context) = (connection, context);
        statements = new KeptStatements(connection);
        checkpoints = new SqliteCheckpoints(connection, connection.DataSource);
        checkpoints.Empty();
        thread = new Thread(Write) { IsBackground = true, Name = "sqlite writer" };
        thread.Start();
    }

    /// <summary>Queues a work; waits where the queue is full.</summary>
    /// <exception cref="StorageUnavailable">The host is stopping.</exception>
    public async ValueTask Add(IQueuedWork work, CancellationToken cancellation)
    {
        try
        {
            await queue.Writer.WriteAsync(work, cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new StorageUnavailable(Messages.Stopping);
        }
    }

    /// <summary>Finishes what is queued, and closes.</summary>
    public void Dispose()
    {
        if (!queue.Writer.TryComplete())
        {
            return;
        }

        thread.Join();
        statements.Dispose();
        checkpoints.Empty();
        connection.Dispose();
    }

    private void Write()
    {
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (Next() is { } first)
            {
                WriteGroup(first);
            }
        }
    }

    private IQueuedWork? Next() =>
        again.TryDequeue(out var work) || queue.Reader.TryRead(out work) ? work : null;

    private void WriteGroup(IQueuedWork first)
    {
        try
        {
            Run("BEGIN IMMEDIATE");
            RunWorks(first);
            Run("COMMIT");
        }
        catch (GroupLost lost)
        {
            RunAgainWithout(lost);
            return;
        }
        catch (Exception e)
        {
            Abandon(first, e);
            return;
        }

        Answer();
        checkpoints.AfterCommit();
    }

    private void RunWorks(IQueuedWork first)
    {
        var started = context.Clock.GetTimestamp();
        for (var next = first; next is not null;)
        {
            RunWork(next);
            var full = done.Count + failed.Count >= MostWorks || context.Clock.GetElapsedTime(started) > LongestGroup;
            next = full ? null : Next();
        }
    }

    private void RunWork(IQueuedWork work)
    {
        if (work.GivenUp())
        {
            return;
        }

        // Before anything can go wrong: whatever happens to the group, this caller is answered.
        done.Add(work);
        Run("SAVEPOINT work");
        var unit = new UnitOfWork(statements, context, work.Actor);
        var started = Stopwatch.GetTimestamp();
        try
        {
            NestedWork.Run(() =>
            {
                work.Run(unit);
                unit.Complete();
            });
        }
        catch (Exception e)
        {
            if (raw.sqlite3_get_autocommit(connection.Handle) != 0)
            {
                throw new GroupLost(work, e);
            }

            Run("ROLLBACK TO work");
            done.RemoveAt(done.Count - 1);

            // Answered after the commit all the same: what it was refused for may have been written by another of its group.
            failed.Add((work, SqliteErrors.Told(e)));
        }
        finally
        {
            StorageMeter.Worked(started);
        }

        Run("RELEASE work");
    }

    // A full disk has SQLite undo everything since BEGIN: the others did nothing wrong, and works may run again.
    private void RunAgainWithout(GroupLost lost)
    {
        foreach (var work in done.Concat(failed.Select(f => f.Work)).Where(w => w != lost.Work))
        {
            again.Enqueue(work);
        }

        done.Clear();
        failed.Clear();
        lost.Work.Fail(SqliteErrors.Told(lost.InnerException!));
    }

    private void Answer()
    {
        // Before the answers: whoever has one finds its commit counted.
        StorageMeter.Committed(done.Count);
        foreach (var work in done)
        {
            work.Succeed();
        }

        foreach (var (work, error) in failed)
        {
            work.Fail(error);
        }

        done.Clear();
        failed.Clear();
    }

    // The commit failed: nothing of the group was kept, and everybody in it is told.
    private void Abandon(IQueuedWork first, Exception error)
    {
        try
        {
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            {
                Run("ROLLBACK");
            }
        }
        catch (SqliteException)
        {
            // What went wrong first is what the callers are told.
        }

        var told = SqliteErrors.Told(error) as StorageUnavailable ?? new StorageUnavailable(error.Message, error);
        foreach (var work in done.Concat(failed.Select(f => f.Work)).Prepend(first))
        {
            work.Fail(told);
        }

        done.Clear();
        failed.Clear();
    }

    private void Run(string sql)
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
