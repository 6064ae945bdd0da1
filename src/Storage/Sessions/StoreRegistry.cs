using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>Which class stands behind which store's interface. Made once, at composition.</summary>
public sealed class StoreRegistry
{
    private readonly Dictionary<Type, Func<DbSession, object>> makers = [];

    /// <summary>The stores of Transactions (ledger, outbox, rights, versions, personal data) and of the domain. Others are added to them.</summary>
    public static StoreRegistry Standard() => new StoreRegistry()
        .Add<ILedger>(s => new LedgerReader(s))
        .Add<ILedgerSealing>(s => new LedgerSealing(s))
        .Add<IOutbox>(s => new OutboxStore(s))
        .Add<IRights>(s => new RightsStore(s))
        .Add<IPolicyVersions>(s => new PolicyVersionStore(s))
        .Add<IPersonalData>(s => new PersonalDataStore(s))
        .Add<ICommandReplies>(s => new CommandReplyStore(s))
        .AddDomain();

    /// <summary>Registers a store, in place of an earlier one of the same interface.</summary>
    public StoreRegistry Add<TStore>(Func<DbSession, TStore> make)
        where TStore : class
    {
        makers[typeof(TStore)] = make;
        return this;
    }

    internal object Make(Type store, DbSession session) =>
        makers.TryGetValue(store, out var make)
            ? make(session)
            : throw new InvalidOperationException($"No store is registered for {store.FullName}: add it to the StoreRegistry of the composition.");
}
