using System.Text.Json;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>The body of a start.</summary>
/// <param name="Version">The version to start; null: the one that is active today.</param>
internal sealed record InstanceStartModel(string DefinitionId, Dictionary<string, JsonElement>? Input = null, string? CorrelationId = null, string? Version = null);
