using System.Text.Json;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Execution;

/// <summary>Run what there is to run: the first step of a stored instance, or what an earlier burst left.</summary>
public sealed record ContinueStimulus : Stimulus;
