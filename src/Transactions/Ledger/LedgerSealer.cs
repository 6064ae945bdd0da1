namespace PolicyEngine.Transactions;

/// <summary>
/// Gives committed entries their place and seals them. A host runs it every second; of several hosts one holds the
/// office, and a paused one that comes back is refused by its fence.
/// </summary>
/// <param name="holder">This host's name among the hosts, new at each start.</param>
public sealed class LedgerSealer(ITransactions transactions, TimeProvider clock, string holder)
{
    /// <summary>How long the office is held without a renewal: what a crashed host delays the sealing by.</summary>
    public static readonly TimeSpan Office = TimeSpan.FromSeconds(10);

    // Small enough that a batch holds the writer for a few milliseconds.
    private const int MostEntries = 1000;

    private static readonly Actor Self = Actor.Host("sealer");

    /// <summary>Seals all that waits.</summary>
    /// <returns>How many entries were sealed; 0 also while another host holds the office.</returns>
    public async Task<long> SealWaiting(CancellationToken cancellation = default)
    {
        var total = 0L;
        while (true)
        {
            long? count;
            try
            {
                count = await transactions.Commit(Self, Seal, cancellation).ConfigureAwait(false);
            }
            catch (SealerDeposed)
            {
                return total;
            }

            total += count ?? 0;
            if (count is null or < MostEntries)
            {
                return total;
            }
        }
    }

    private long? Seal(IUnitOfWork unit)
    {
        var sealing = unit.Store<ILedgerSealing>();
        return sealing.Take(holder, clock.GetUtcNow() + Office) is { } fence ? sealing.Seal(fence, MostEntries)?.Count ?? 0 : null;
    }
}
