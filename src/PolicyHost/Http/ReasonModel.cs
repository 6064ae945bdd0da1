namespace PolicyEngine.PolicyHost.Http;

/// <summary>Why.</summary>
internal sealed record ReasonModel(string Reason);
