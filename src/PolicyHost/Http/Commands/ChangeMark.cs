namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>The endpoint changes a thing with revisions: the OpenAPI document shows its header <c>If-Match</c>.</summary>
internal sealed record ChangeMark;
