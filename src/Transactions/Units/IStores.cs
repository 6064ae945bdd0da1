namespace PolicyEngine.Transactions;

/// <summary>Hands out the stores that the rooms declare as interfaces and <c>src/Storage</c> implements.</summary>
public interface IStores
{
    /// <summary>
    /// The store, bound to this unit of work or this read. The same object within one unit; use it nowhere else, and not
    /// after the work has returned.
    /// </summary>
    /// <exception cref="InvalidOperationException">No such store is registered: a mistake in the composition.</exception>
    TStore Store<TStore>()
        where TStore : class;
}
