using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>
/// One work's unit. Ledger entries and messages are gathered and written at the end, so that on PostgreSQL the heads of
/// the streams are locked briefly and always in one order.
/// </summary>
internal sealed class UnitOfWork : IUnitOfWork
{
    private readonly DbSession session;
    private readonly SessionStores stores;
    private List<PendingEntry>? entries;
    private List<OutboxMessage>? messages;

    public UnitOfWork(IStatementSource statements, StorageContext context, Actor actor)
    {
        session = new DbSession(statements, context.Dialect, context.Random, this);
        stores = new SessionStores(context.Stores, session);
        (Actor, Now) = (actor, context.Clock.StorableNow());
    }

    public DateTimeOffset Now { get; }

    public Actor Actor { get; }

    public TStore Store<TStore>()
        where TStore : class => stores.Store<TStore>();

    public AppendedEntry Append(LedgerEntry entry)
    {
        var appended = new AppendedEntry(entry.Stream);
        (entries ??= []).Add(new PendingEntry(PersonalPayload.Take(entry, this, session.Random), appended));
        return appended;
    }

    public void Enqueue(OutboxMessage message) => (messages ??= []).Add(message);

    public long NextNumber(string sequence) => SequenceStore.Next(session, sequence);

    /// <summary>Writes what was gathered. The last thing within the transaction.</summary>
    public void Complete()
    {
        if (session.Dialect == SqlDialect.Postgres && (messages is not null || entries is not null))
        {
            PostgresWorkEnd.Write(session, messages ?? [], entries ?? []);
            return;
        }

        if (messages is not null)
        {
            OutboxWriter.Write(session, messages);
        }

        if (entries is not null)
        {
            LedgerWriter.Write(session, entries);
        }
    }
}
