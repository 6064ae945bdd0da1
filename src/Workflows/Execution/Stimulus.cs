using System.Text.Json;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Execution;

/// <summary>What a burst is about.</summary>
public abstract record Stimulus;

/// <summary>Run what there is to run: the first step of a stored instance, or what an earlier burst left.</summary>
public sealed record ContinueStimulus : Stimulus;

/// <summary>What an instance waits for has come.</summary>
/// <param name="Number">The wait's number.</param>
/// <param name="Actor">Who brought it, for a task.</param>
public sealed record ResumeStimulus(int Number, WaitKind Kind, JsonElement Payload, string? Actor = null) : Stimulus;

/// <summary>End the instance where it stands.</summary>
public sealed record CancelStimulus(string Reason, string Actor) : Stimulus;

/// <summary>Try the failed steps again, and take up a faulted instance.</summary>
/// <param name="Frame">The run whose step failed; null for all of them.</param>
public sealed record RetryStimulus(int? Frame, string Actor) : Stimulus;
