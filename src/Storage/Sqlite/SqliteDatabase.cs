using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>An SQLite file: one writer, readers beside it, no other host.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    private readonly SqliteHostLock? held;
    private readonly SqliteWriter? writer;
    private readonly SqliteReaders readers;
    private readonly string file;

    private SqliteDatabase(string file, SqliteHostLock? held, SqliteWriter? writer, SqliteReaders readers) =>
        (this.file, this.held, this.writer, this.readers) = (file, held, writer, readers);

    public SqlDialect Dialect => SqlDialect.Sqlite;

    /// <summary>Opens the file as its host, making it where there is none.</summary>
    /// <exception cref="DatabaseInUse">Another host has it.</exception>
    /// <exception cref="MigrationRefused">It was made by another program.</exception>
    public static SqliteDatabase Open(string file, StorageContext context)
    {
        file = RealPath(file);
        var held = SqliteHostLock.Take(file, context.Clock);
        try
        {
            var connection = SqliteConnections.OpenWriter(file);
            try
            {
                Migrator.Run(connection, SqlDialect.Sqlite, context.Clock);
                return new SqliteDatabase(file, held, new SqliteWriter(connection, context), new SqliteReaders(file, context));
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Opens the file beside its host, for reading.</summary>
    public static SqliteDatabase OpenReadOnly(string file, StorageContext context) =>
        new(RealPath(file), null, null, new SqliteReaders(RealPath(file), context));

    public async Task<T> Commit<T>(Actor actor, Func<IUnitOfWork, T> work, CancellationToken cancellation = default)
    {
        NestedWork.Refuse();
        if (writer is null)
        {
            throw new DatabaseReadOnly(file);
        }

        var queued = new QueuedWork<T>(actor, work, cancellation);
        await writer.Add(queued, cancellation).ConfigureAwait(false);
        return await queued.Answer.ConfigureAwait(false);
    }

    public Task<T> Read<T>(Func<IStores, T> query, CancellationToken cancellation = default)
    {
        NestedWork.Refuse();
        return readers.Read(query, cancellation);
    }

    public ValueTask DisposeAsync()
    {
        readers.Dispose();
        writer?.Dispose();
        held?.Dispose();
        return ValueTask.CompletedTask;
    }

    // Two names of one file must meet in one lock. (A linked folder leads to the same lock file by itself.)
    private static string RealPath(string file)
    {
        var info = new FileInfo(Path.GetFullPath(file));
        return info.LinkTarget is null ? info.FullName : info.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }
}
