using System.Text.Json;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>An event from outside.</summary>
/// <param name="CorrelationId">Only for instances of this correlation id; null: for all.</param>
/// <param name="InstanceId">Only for this instance; null: for all.</param>
internal sealed record EventModel(string Name, JsonElement? Payload = null, string? CorrelationId = null, string? InstanceId = null);
