namespace PolicyEngine.Transactions;

/// <summary>Delivers the messages of one topic.</summary>
public interface IOutboxHandler
{
    string Topic { get; }

    /// <summary>
    /// Delivers, and returns when the receiver has it. May be called again with the same id, after a crash between the
    /// delivery and its being noted: hand the id on. Throwing has it tried again later.
    /// </summary>
    Task Deliver(OutboxMessage message, CancellationToken cancellation);
}
