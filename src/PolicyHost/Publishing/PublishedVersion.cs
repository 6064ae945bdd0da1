namespace PolicyEngine.PolicyHost.Publishing;

/// <summary>A version that a publication holds.</summary>
/// <param name="Kind"><c>profile</c> or <c>workflow</c>.</param>
/// <param name="Name">The locality, or the workflow's definition id.</param>
/// <param name="Hash">Null for a workflow that was only checked.</param>
/// <param name="New">Whether the database did not hold it before.</param>
internal sealed record PublishedVersion(string Kind, string Name, string? Hash, bool New);
