namespace PolicyEngine.Workflows.Execution;

/// <summary>An activity that another scheduled and that has completed.</summary>
/// <param name="Path">The activity.</param>
/// <param name="Tag">What its parent gave it to know it by.</param>
public sealed record CompletedChild(string Path, string? Tag, IReadOnlyList<string> Outcomes);
