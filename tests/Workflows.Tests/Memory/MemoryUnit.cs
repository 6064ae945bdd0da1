using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.Workflows.Tests.Memory;

internal sealed class MemoryUnit(MemoryState state, Actor actor, DateTimeOffset now) : IUnitOfWork
{
    public MemoryState State { get; set; } = state;

    public DateTimeOffset Now => now;

    public Actor Actor => actor;

    public AppendedEntry Append(LedgerEntry entry) => new(entry.Stream);

    public void Enqueue(OutboxMessage message)
    {
        if (State.Outbox.Exists(m => m.Id == message.Id))
        {
            throw new ConcurrencyConflict("outbox message", message.Id);
        }

        State = State with { Outbox = State.Outbox.Add(message) };
    }

    public long NextNumber(string sequence)
    {
        var next = State.Notes.TryGetValue(sequence, out var last) ? long.Parse(last, null) + 1 : 1;
        State = State with { Notes = State.Notes.SetItem(sequence, $"{next}") };
        return next;
    }

    public TStore Store<TStore>()
        where TStore : class => (TStore)Find(typeof(TStore));

    private object Find(Type type) => type.Name switch
    {
        nameof(IInstanceStore) => new MemoryInstances(this),
        nameof(IWaitStore) => new MemoryWaits(this),
        nameof(IJournalStore) => new MemoryJournal(this),
        nameof(IInboxStore) => new MemoryInbox(this),
        nameof(ITaskStore) => new MemoryTasks(this),
        nameof(ITriggerStore) => new MemoryTriggers(this),
        nameof(IPolicyVersions) => new MemoryVersions(this),
        nameof(IRights) => new MemoryRights(this),
        nameof(MemoryNotes) => new MemoryNotes(this),
        _ => throw new InvalidOperationException(type.Name),
    };
}
