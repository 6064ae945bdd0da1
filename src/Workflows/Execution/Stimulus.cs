using System.Text.Json;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Execution;

/// <summary>What a burst is about.</summary>
public abstract record Stimulus;
