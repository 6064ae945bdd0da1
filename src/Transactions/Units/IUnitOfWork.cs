namespace PolicyEngine.Transactions;

/// <summary>What commits together. Lives for one work; not thread-safe, since one work is one thread.</summary>
public interface IUnitOfWork : IStores
{
    /// <summary>
    /// The moment at which the work started, of the injected clock in UTC. The same throughout the work, so that all it
    /// writes carries one time.
    /// </summary>
    DateTimeOffset Now { get; }

    /// <summary>In whose name the work runs.</summary>
    Actor Actor { get; }

    /// <summary>Appends to the ledger: the entry commits with what the work changes, or not at all.</summary>
    /// <returns>Where it will stand; filled in at the end of the work, to be read after the commit.</returns>
    AppendedEntry Append(LedgerEntry entry);

    /// <summary>Queues a message to be delivered after the commit, at least once.</summary>
    /// <exception cref="ConcurrencyConflict">A message of this id is waiting already (thrown when the work ends).</exception>
    void Enqueue(OutboxMessage message);

    /// <summary>
    /// The next number of a sequence, from 1, without a gap: a work that fails gives its number back. The sequence is
    /// made at first use. Take it late: on PostgreSQL it holds the sequence until the commit.
    /// </summary>
    /// <param name="sequence">Such as <c>document-number/2025/notice</c>: what numbers are unique and consecutive within.</param>
    long NextNumber(string sequence);
}
