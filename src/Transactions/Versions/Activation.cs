namespace PolicyEngine.Transactions;

/// <summary>From a day on, a version applies; or none does.</summary>
/// <param name="From">First day (inclusive, Beijing).</param>
/// <param name="Hash">The version; null switches the thing off from that day.</param>
/// <param name="Number">Counts all activations: hosts ask for those above the last one they saw.</param>
public sealed record Activation(
    long Number, string Kind, string Name, DateOnly From, string? Hash, DateTimeOffset DecidedAt, string DecidedBy);
