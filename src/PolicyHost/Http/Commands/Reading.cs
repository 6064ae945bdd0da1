using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>Reads that need a right: what stands in registers, cases and the ledger is not for everybody.</summary>
internal static class Reading
{
    /// <summary>Runs the query, if the request's actor holds the right there.</summary>
    /// <exception cref="RightDenied">It does not.</exception>
    public static Task<T> Read<T>(this ITransactions transactions, HttpContext http, string right, string scope, Func<IStores, T> query)
    {
        var actor = RequestActor.Of(http);
        return transactions.Read(
            stores =>
            {
                stores.Demand(actor, right, scope);
                return query(stores);
            },
            http.RequestAborted);
    }

    /// <summary>For reads whose scope stands in what is read.</summary>
    /// <exception cref="RightDenied">The actor does not hold the right there.</exception>
    public static void Demand(this IStores stores, Actor actor, string right, string scope)
    {
        if (!stores.Store<IRights>().Holds(actor, right, scope))
        {
            throw new RightDenied(actor, right, scope);
        }
    }
}
