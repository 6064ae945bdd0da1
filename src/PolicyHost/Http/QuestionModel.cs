using System.Text.Json.Nodes;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>The shape of a question's body, for the OpenAPI document; bodies are read by hand.</summary>
/// <param name="Facts">The facts, by name; see <c>GET /api/v1/decisions</c>.</param>
/// <param name="Assume"><c>unknown</c> (default) or <c>regular</c>.</param>
/// <param name="AsOf">The day the question is asked for; default today in Beijing.</param>
/// <param name="Trace">Whether the outcome says of each rule why it applied or not.</param>
/// <param name="Record">A decision of record instead of a question.</param>
internal sealed record QuestionModel(JsonObject Facts, string? Assume, DateOnly? AsOf, bool? Trace, bool? Record);
