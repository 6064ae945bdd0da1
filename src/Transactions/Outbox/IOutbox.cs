namespace PolicyEngine.Transactions;

/// <summary>The messages that wait for delivery. For the dispatcher; a command enqueues through its unit of work.</summary>
public interface IOutbox
{
    /// <summary>Claims due messages of a topic, oldest first. Who does not report by then loses the claim.</summary>
    /// <param name="until">End of the claim (exclusive); then the message is due again.</param>
    IReadOnlyList<ClaimedMessage> Claim(string topic, int most, DateTimeOffset until);

    /// <summary>Deletes a delivered message.</summary>
    /// <returns>False where the claim was lost meanwhile.</returns>
    bool Delivered(ClaimedMessage message);

    /// <summary>Puts it back.</summary>
    /// <param name="dueAt">Not to be tried again before.</param>
    /// <returns>False where the claim was lost meanwhile.</returns>
    bool Failed(ClaimedMessage message, string error, DateTimeOffset dueAt);

    /// <summary>How many wait, by topic, and what went wrong last with those that failed.</summary>
    IReadOnlyList<OutboxBacklog> Backlog();
}
