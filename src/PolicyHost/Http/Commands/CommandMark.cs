namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>The endpoint is a command: the OpenAPI document shows its header <c>Idempotency-Key</c>.</summary>
internal sealed record CommandMark;
