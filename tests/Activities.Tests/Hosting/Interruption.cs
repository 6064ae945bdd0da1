using PolicyEngine.Transactions;

namespace PolicyEngine.Activities.Tests.Hosting;

/// <summary>Lets commits of one actor through until it is told to fail: a host that is killed there, as far as a step can see.</summary>
internal sealed class Interruption(ITransactions inner) : ITransactions
{
    /// <summary>Whose commits fail; null: nobody's.</summary>
    public string? Actor { get; set; }

    /// <summary>How many of them succeed before.</summary>
    public int After { get; set; }

    public Task<T> Commit<T>(Actor actor, Func<IUnitOfWork, T> work, CancellationToken cancellation = default) =>
        actor.Id == Actor && After-- <= 0 ? throw new StorageUnavailable("interrupted by the test") : inner.Commit(actor, work, cancellation);

    public Task<T> Read<T>(Func<IStores, T> query, CancellationToken cancellation = default) => inner.Read(query, cancellation);
}
