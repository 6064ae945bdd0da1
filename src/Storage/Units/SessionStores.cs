using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>The stores of one session, each made at first use.</summary>
internal sealed class SessionStores(StoreRegistry registry, DbSession session) : IStores
{
    private Dictionary<Type, object>? made;

    public TStore Store<TStore>()
        where TStore : class
    {
        made ??= [];
        if (!made.TryGetValue(typeof(TStore), out var store))
        {
            store = registry.Make(typeof(TStore), session);
            made.Add(typeof(TStore), store);
        }

        return (TStore)store;
    }
}
