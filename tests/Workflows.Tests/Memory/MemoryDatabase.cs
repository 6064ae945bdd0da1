using PolicyEngine.Transactions;

namespace PolicyEngine.Workflows.Tests.Memory;

/// <summary>A database in memory, with hooks for what cannot be timed on a real one.</summary>
internal sealed class MemoryDatabase(TimeProvider clock) : ITransactions
{
    private readonly Lock gate = new();

    public MemoryState State { get; private set; } = new();

    public int Commits { get; private set; }

    /// <summary>Kills the host at the commit of this number (from 1): before it, or after it and before the answer. 0: never.</summary>
    public int KillBefore { get; set; }

    public int KillAfter { get; set; }

    /// <summary>Runs once, between the computing of the next work and its commit: somebody else who is faster.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public async Task<T> Commit<T>(Actor actor, Func<IUnitOfWork, T> work, CancellationToken cancellation = default)
    {
        if (Meanwhile is { } other)
        {
            Meanwhile = null;
            await other();
        }

        lock (gate)
        {
            if (KillBefore > 0 && Commits + 1 >= KillBefore)
            {
                throw new HostKilled();
            }

            var unit = new MemoryUnit(State, actor, clock.GetUtcNow());
            var result = work(unit);
            State = unit.State;
            Commits++;
            return KillAfter > 0 && Commits >= KillAfter ? throw new HostKilled() : result;
        }
    }

    public Task<T> Read<T>(Func<IStores, T> query, CancellationToken cancellation = default) =>
        Task.FromResult(query(new MemoryUnit(State, Actor.Host("reader"), clock.GetUtcNow())));

    public void Change(Func<MemoryState, MemoryState> change)
    {
        lock (gate)
        {
            State = change(State);
        }
    }
}
