using System.Text.Json;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Execution;

/// <summary>Try the failed steps again, and take up a faulted instance.</summary>
/// <param name="Frame">The run whose step failed; null for all of them.</param>
public sealed record RetryStimulus(int? Frame, string Actor) : Stimulus;
