namespace PolicyEngine.Supervision.Publishing;

/// <summary>A published version that is not what was published.</summary>
/// <param name="Kind"><c>profile</c> or <c>workflow</c>.</param>
/// <param name="Name">The locality, or the workflow's definition id.</param>
/// <param name="Hash">What it is called.</param>
/// <param name="Files">The files in it that were changed; empty where that cannot be told.</param>
public sealed record VersionFault(string Kind, string Name, string Hash, IReadOnlyList<string> Files, string Message);
