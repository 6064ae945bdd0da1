namespace PolicyEngine.Workflows.Triggers;

/// <summary>A schedule that starts a workflow.</summary>
/// <param name="Version">The version that it is started on.</param>
/// <param name="Path">The activity that is the trigger.</param>
public sealed record TriggerRow(string DefinitionId, string Version, string Path, DateTimeOffset DueAt);
