namespace PolicyEngine.Transactions;

/// <summary>What waits of one topic.</summary>
/// <param name="Failing">Of those waiting, how many were tried in vain.</param>
/// <param name="LastError">Of the failing one that has waited longest; null where none fails.</param>
public sealed record OutboxBacklog(string Topic, long Waiting, long Failing, DateTimeOffset OldestAt, string? LastError);
