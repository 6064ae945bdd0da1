namespace PolicyEngine.PolicyHost.Http;

/// <summary>The body of an activation.</summary>
/// <param name="From">First day (inclusive, Beijing).</param>
/// <param name="Version">The hash; null: the newest published version.</param>
internal sealed record ActivationModel(DateOnly From, string? Version = null);
