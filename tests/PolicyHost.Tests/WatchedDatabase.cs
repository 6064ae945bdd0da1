using System.Collections.Concurrent;
using PolicyEngine.Storage;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Tests;

/// <summary>A database that counts who commits, and that can be away from the moment at which something was committed.</summary>
internal sealed class WatchedDatabase(IDatabase inner) : IDatabase
{
    private volatile Func<IStores, bool>? last;
    private volatile bool away;

    public SqlDialect Dialect => inner.Dialect;

    /// <summary>Commits so far, by actor.</summary>
    public ConcurrentDictionary<string, int> Commits { get; } = new();

    /// <summary>As if the host died with the commit after which that holds: its caller and all others get nothing any more.</summary>
    public void DieOnce(Func<IStores, bool> committed) => last = committed;

    public void Return() => away = false;

    public async Task<T> Commit<T>(Actor actor, Func<IUnitOfWork, T> work, CancellationToken cancellation = default)
    {
        Refuse();
        var result = await inner.Commit(actor, work, cancellation);
        Commits.AddOrUpdate(actor.Id, 1, (_, n) => n + 1);
        if (last is { } committed && await inner.Read(committed, cancellation))
        {
            (last, away) = (null, true);
            Refuse();
        }

        return result;
    }

    public Task<T> Read<T>(Func<IStores, T> query, CancellationToken cancellation = default)
    {
        Refuse();
        return inner.Read(query, cancellation);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private void Refuse()
    {
        if (away)
        {
            throw new StorageUnavailable("the test took it away");
        }
    }
}
