using System.Text.Json.Nodes;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>The shape of a comparison's body, for the OpenAPI document.</summary>
internal sealed record ComparisonModel(string Decision, JsonObject Facts, string? Assume, DateOnly? AsOf);
