using System.Text.Json;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Execution;

/// <summary>End the instance where it stands.</summary>
public sealed record CancelStimulus(string Reason, string Actor) : Stimulus;
