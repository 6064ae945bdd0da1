namespace PolicyEngine.Workflows.Instances;

/// <summary>A version that instances can be started on.</summary>
/// <param name="Hash">What the instance is pinned to.</param>
public sealed record StartableVersion(string DefinitionId, string Hash, string? Name, ActivationRule Activation);
