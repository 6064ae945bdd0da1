using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>The options of a workflow that are read here; the rest is kept in the file.</summary>
/// <param name="ActivationStrategy">The CLR name that the file gives, or null: always start.</param>
/// <param name="IncidentStrategy">The CLR name that the file gives, or null: fault.</param>
public sealed record WorkflowOptions(
    string? ActivationStrategy = null,
    SourcePosition? ActivationStrategyAt = null,
    string? IncidentStrategy = null,
    SourcePosition? IncidentStrategyAt = null);
