using System.Text.Json;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Execution;

/// <summary>What came to a run that waited.</summary>
/// <param name="Number">The wait's number.</param>
/// <param name="Payload">What it brought; null where it brought nothing.</param>
/// <param name="Actor">Who brought it, for a task.</param>
public sealed record Resumption(int Number, WaitKind Kind, JsonElement Payload, string? Actor = null);
