using System.Text.Json;

namespace PolicyEngine.Workflows.Tasks;

/// <summary>A task that a step asks for.</summary>
/// <inheritdoc cref="TaskRow"/>
public sealed record TaskRequest(
    string Name,
    JsonElement Payload,
    string? Title = null,
    string? Role = null,
    IReadOnlyList<string>? CandidateUnits = null,
    DateTimeOffset? DueAt = null,
    bool DueProvisional = false);
