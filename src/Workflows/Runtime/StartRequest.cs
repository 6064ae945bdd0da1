using System.Text.Json;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>A wish to start a workflow.</summary>
/// <param name="Input">By input name.</param>
/// <param name="CorrelationId">What case the instance is about; null for none.</param>
/// <param name="InstanceId">The id to give it, so that the same wish twice starts one; null: a new one.</param>
/// <param name="Version">The version to start; null: the one that is active today.</param>
public sealed record StartRequest(
    string DefinitionId,
    IReadOnlyDictionary<string, JsonElement>? Input = null,
    string? CorrelationId = null,
    string? InstanceId = null,
    string? Version = null);
