namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>A page of a list.</summary>
/// <param name="Next">Address of the next page; null where this is the last.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
