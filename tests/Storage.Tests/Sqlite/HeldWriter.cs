using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests.Sqlite;

/// <summary>Keeps the writer in one work until disposed, so that what is queued meanwhile becomes one group, in its order.</summary>
internal sealed class HeldWriter : IAsyncDisposable
{
    private readonly ManualResetEventSlim release = new();
    private readonly Task work;

    public HeldWriter(TestDatabase database)
    {
        using var entered = new ManualResetEventSlim();
        work = database.Transactions.Commit(TestDatabase.Actor, _ =>
        {
            entered.Set();
            release.Wait();
        });
        entered.Wait();
    }

    public async ValueTask DisposeAsync()
    {
        release.Set();
        await work;
        release.Dispose();
    }
}
