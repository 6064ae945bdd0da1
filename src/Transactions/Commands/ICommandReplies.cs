namespace PolicyEngine.Transactions;

/// <summary>
/// What was answered to a command, by its idempotency key, kept with what the command changed: a request that is
/// repeated after a time-out is answered again and does nothing.
/// </summary>
public interface ICommandReplies
{
    /// <summary>The earlier answer to this key; null where the command was not carried out.</summary>
    /// <param name="request">A hash of the request.</param>
    /// <exception cref="ConcurrencyConflict">The key was used for another request.</exception>
    string? Find(Actor actor, string key, string request);

    /// <summary>Keeps the answer. In the work that carries out the command.</summary>
    /// <exception cref="ConcurrencyConflict">The same request was carried out meanwhile.</exception>
    void Keep(Actor actor, string key, string request, string reply);

    /// <summary>Forgets answers that were kept before that moment, the oldest first.</summary>
    /// <param name="limit">So many at most: other works wait meanwhile.</param>
    /// <returns>How many; fewer than the limit where none is left.</returns>
    int Forget(DateTimeOffset before, int limit);
}
