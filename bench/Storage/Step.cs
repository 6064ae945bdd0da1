using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.StorageBench;

/// <summary>What a step of a workflow writes: the instance at its next revision, three journal rows, a message.</summary>
internal static class Step
{
    public const string Tables =
        """
        CREATE TABLE bench_instance (id BIGINT PRIMARY KEY, revision BIGINT NOT NULL, state TEXT NOT NULL);
        CREATE TABLE bench_journal (instance BIGINT NOT NULL, sequence BIGINT NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (instance, sequence));
        """;

    public const string PutInstance =
        """
        INSERT INTO bench_instance (id, revision, state) VALUES (@id, 1, @state)
        ON CONFLICT (id) DO UPDATE SET revision = bench_instance.revision + 1, state = excluded.state
        """;

    public const string AddJournal = "INSERT INTO bench_journal (instance, sequence, entry) VALUES (@id, @sequence, @entry)";

    public const int JournalRows = 3;
    public const int Instances = 500;

    public static readonly string State = $$"""{"variables":"{{new string('v', 500)}}"}""";

    public static readonly string Entry =
        $$"""{"activity":"review","instance":"{{new string('a', 32)}}","outcome":"approved","facts":{"sampled":120,"population":4000,"reviewedOn":"2025-03-03"} }""";

    public static void Write(IUnitOfWork unit, long work, bool ledger)
    {
        var (session, instance) = (unit.Store<SessionStore>().Session, work % Instances);
        session.Execute(PutInstance, ("id", instance), ("state", State));
        for (var row = 0; row < JournalRows; row++)
        {
            session.Execute(AddJournal, ("id", instance), ("sequence", (work * JournalRows) + row), ("entry", Entry));
        }

        unit.Enqueue(new OutboxMessage($"m{work}", "mail", "{}"));
        if (ledger)
        {
            unit.Append(new LedgerEntry($"case/{instance}", "step-completed", Entry));
        }
    }

    /// <summary>Runs so many works by so many callers at once.</summary>
    public static Task Run(ITransactions transactions, int callers, int works, long firstWork, bool ledger)
    {
        var actor = Actor.Host("bench");
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < works;)
            {
                await transactions.Commit(actor, unit => Write(unit, firstWork + i, ledger)).ConfigureAwait(false);
            }
        })));
    }
}
