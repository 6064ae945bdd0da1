namespace PolicyEngine.Rehearsals;

/// <summary>Something that does not go on by itself: a task that nobody answers, an instance that failed.</summary>
/// <param name="Workflow">The definition's id.</param>
/// <param name="What">The task's name, or the activity's path.</param>
/// <param name="About">The correlation id; null where there is none.</param>
/// <param name="Reason">For a person.</param>
/// <param name="Count">How many of the same kind.</param>
public sealed record StuckThing(string Workflow, string What, string? About, string Reason, int Count);
