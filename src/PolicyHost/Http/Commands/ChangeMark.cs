namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>The endpoint changes a thing with revisions: the OpenAPI document shows its header <c>If-Match</c>.</summary>
/// <param name="MayBeNew">It may not be there yet: then without the header.</param>
internal sealed record ChangeMark(bool MayBeNew = false);
