namespace PolicyEngine.Workflows.Waits;

/// <summary>Something that a run of an activity waits for.</summary>
/// <param name="Number">Its number in the instance; with the instance's id it names the wait everywhere.</param>
/// <param name="Key">The event's name, or the id of the instance waited for; null for the others.</param>
/// <param name="DueAt">When it comes by itself; null where it does not.</param>
public sealed record Wait(int Number, WaitKind Kind, string? Key = null, DateTimeOffset? DueAt = null);
