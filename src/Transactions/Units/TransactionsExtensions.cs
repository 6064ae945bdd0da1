namespace PolicyEngine.Transactions;

/// <summary>Works without a result.</summary>
public static class TransactionsExtensions
{
    /// <inheritdoc cref="ITransactions.Commit{T}"/>
    public static Task Commit(
        this ITransactions transactions, Actor actor, Action<IUnitOfWork> work, CancellationToken cancellation = default) =>
        transactions.Commit(
            actor,
            unit =>
            {
                work(unit);
                return true;
            },
            cancellation);
}
