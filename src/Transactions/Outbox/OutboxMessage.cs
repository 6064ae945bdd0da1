namespace PolicyEngine.Transactions;

/// <summary>An effect outside the database, written down with the change that causes it and delivered afterwards.</summary>
/// <param name="Id">
/// Made from what causes it (instance, step, attempt), not at random: it makes a repeat harmless, since the receiver knows it.
/// </param>
/// <param name="Topic">Which handler delivers it, such as <c>mail</c>.</param>
/// <param name="Payload">JSON.</param>
/// <param name="DueAt">Not to be delivered before; null means at once.</param>
public sealed record OutboxMessage(string Id, string Topic, string Payload, DateTimeOffset? DueAt = null);
