namespace PolicyEngine.PolicyHost.Http;

/// <summary>What to try again.</summary>
/// <param name="Frame">The run whose step failed; null: all of the instance.</param>
internal sealed record RetryModel(int? Frame = null);
