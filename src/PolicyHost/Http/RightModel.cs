namespace PolicyEngine.PolicyHost.Http;

/// <summary>A right of somebody somewhere.</summary>
/// <param name="Scope">Null: everywhere.</param>
internal sealed record RightModel(string Actor, string Right, string? Scope = null);
