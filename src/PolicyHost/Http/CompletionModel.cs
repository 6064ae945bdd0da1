using System.Text.Json;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>What a task was completed with.</summary>
internal sealed record CompletionModel(JsonElement Result);
