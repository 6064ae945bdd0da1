namespace PolicyEngine.Transactions;

/// <summary>
/// The only way to write. A <em>work</em> is a short, synchronous function over a unit of work: all that it does through
/// the unit commits together, or nothing does.
/// </summary>
/// <remarks>
/// <para>On SQLite one writing task runs all works, each under a savepoint, many to a commit. A work that throws rolls
/// back only itself. The caller is answered after the commit: what it was told is on the disk.</para>
/// <para>On PostgreSQL each work runs on a connection in a transaction of its own (read committed); a deadlock or a
/// serialization failure runs it again.</para>
/// <para>So a work must have no effect except through its unit (it may run more than once), must not wait for anything
/// (a file, the network, another work: on SQLite that would never end), and must be done well within 50 ms. Compute
/// outside, then commit with a revision check; stage an import in chunks.</para>
/// </remarks>
public interface ITransactions
{
    /// <summary>Runs the work, commits it, and then answers with its result.</summary>
    /// <param name="actor">In whose name; stands in every ledger entry that the work appends.</param>
    /// <param name="cancellation">Honoured until the work starts; from then on the answer is awaited.</param>
    /// <exception cref="ConcurrencyConflict">Somebody else changed it first, or it exists already.</exception>
    /// <exception cref="RightDenied">The actor may not do that.</exception>
    /// <exception cref="StorageUnavailable">The database could not keep it; nothing of it was committed.</exception>
    Task<T> Commit<T>(Actor actor, Func<IUnitOfWork, T> work, CancellationToken cancellation = default);

    /// <summary>
    /// Runs a query over one consistent state of the database, beside the writer. What was committed before the call is seen.
    /// </summary>
    Task<T> Read<T>(Func<IStores, T> query, CancellationToken cancellation = default);
}
