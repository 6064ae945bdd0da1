namespace PolicyEngine.Transactions;

/// <summary>A message that somebody is delivering.</summary>
/// <param name="Attempt">From 1; also tells this claim from a later one of the same message.</param>
public sealed record ClaimedMessage(OutboxMessage Message, int Attempt);
