namespace PolicyEngine.Transactions;

/// <summary>Delivers what is due, one topic after the other. A host runs it every second, any number of hosts at once.</summary>
public sealed class OutboxDispatcher(ITransactions transactions, IReadOnlyCollection<IOutboxHandler> handlers, TimeProvider clock)
{
    /// <summary>How long one message may take: a host that crashes delays its claims by so much.</summary>
    public static readonly TimeSpan ClaimLength = TimeSpan.FromMinutes(1);

    private const int MostAtOnce = 20;
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private static readonly Actor Self = Actor.Host("outbox");

    /// <summary>Delivers until nothing is due.</summary>
    /// <returns>How many messages were delivered.</returns>
    public async Task<int> DeliverDue(CancellationToken cancellation = default)
    {
        var delivered = 0;
        foreach (var handler in handlers)
        {
            int claimed;
            do
            {
                var messages = await transactions.Commit(
                    Self, unit => unit.Store<IOutbox>().Claim(handler.Topic, MostAtOnce, unit.Now + ClaimLength), cancellation).ConfigureAwait(false);
                foreach (var message in messages)
                {
                    delivered += await Deliver(handler, message, cancellation).ConfigureAwait(false) ? 1 : 0;
                }

                claimed = messages.Count;
            }
            while (claimed == MostAtOnce);
        }

        return delivered;
    }

    private async Task<bool> Deliver(IOutboxHandler handler, ClaimedMessage message, CancellationToken cancellation)
    {
        try
        {
            using var limit = new CancellationTokenSource(ClaimLength, clock);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
            await handler.Deliver(message.Message, both.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            await transactions.Commit(
                Self, unit => unit.Store<IOutbox>().Failed(message, e.Message, unit.Now + Pause(message.Attempt)), cancellation).ConfigureAwait(false);
            return false;
        }

        return await transactions.Commit(Self, unit => unit.Store<IOutbox>().Delivered(message), cancellation).ConfigureAwait(false);
    }

    // One second, doubled at each attempt: a receiver that is down is not asked all the time.
    private static TimeSpan Pause(int attempt) =>
        TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempt - 1), LongestPause.TotalSeconds));
}
