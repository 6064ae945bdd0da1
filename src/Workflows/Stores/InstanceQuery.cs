using PolicyEngine.Workflows.Instances;

namespace PolicyEngine.Workflows.Stores;

/// <summary>Which instances to list. What is null does not restrict.</summary>
/// <param name="Before">Only those created before that one: where the page before ended.</param>
public sealed record InstanceQuery(
    string? DefinitionId = null,
    InstanceStatus? Status = null,
    InstanceSubStatus? SubStatus = null,
    string? CorrelationId = null,
    string? ParentId = null,
    bool WithIncidents = false,
    string? Before = null,
    int Limit = 50);
