namespace PolicyEngine.PolicyHost.Http;

/// <summary>An empty object.</summary>
internal sealed record NothingModel;
