using System.Text.Json;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Execution;

/// <summary>What an instance waits for has come.</summary>
/// <param name="Number">The wait's number.</param>
/// <param name="Actor">Who brought it, for a task.</param>
public sealed record ResumeStimulus(int Number, WaitKind Kind, JsonElement Payload, string? Actor = null) : Stimulus;
