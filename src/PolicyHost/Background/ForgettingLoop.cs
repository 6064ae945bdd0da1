using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Background;

/// <summary>Removes what nobody will ask for any more: a part a commit, since an outage's worth at once would hold up all other works.</summary>
/// <param name="most">Rows of a part.</param>
internal abstract class ForgettingLoop(ITransactions transactions, Actor self, int most, TimeSpan every, TimeProvider clock, ILogger log) : HostLoop(every, clock, log)
{
    /// <summary>Removes so many at most.</summary>
    /// <returns>How many were removed; fewer than asked for: there are no more.</returns>
    protected abstract int Forget(IUnitOfWork unit, int most);

    protected sealed override async Task Run(CancellationToken cancellation)
    {
        while (await transactions.Commit(self, unit => Forget(unit, most), cancellation) == most)
        {
        }
    }
}
