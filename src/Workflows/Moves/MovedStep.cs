namespace PolicyEngine.Workflows.Moves;

/// <summary>An open run of an activity.</summary>
/// <param name="FromPath">The activity in the old version.</param>
/// <param name="ToPath">The activity in the new one; null where it has no counterpart.</param>
/// <param name="Waits">What it waits for, in words; it goes on waiting for the same.</param>
public sealed record MovedStep(int Frame, string FromPath, string? ToPath, IReadOnlyList<string> Waits);
