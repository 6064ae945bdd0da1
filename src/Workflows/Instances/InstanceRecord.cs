namespace PolicyEngine.Workflows.Instances;

/// <summary>An instance as it is stored: what is searched for in columns, the rest as the text of its state.</summary>
/// <param name="Version">Hash of the version that it started with and stays on.</param>
/// <param name="ParentId">The instance that dispatched it; null where none did.</param>
/// <param name="ActivationKey">Held by no other running instance; null where any number may run.</param>
/// <param name="ReadyAt">Since when steps are to run; null while it waits or when it is over.</param>
/// <param name="Revision">Counts the commits of the row, from 1. A commit names the one that it was computed from.</param>
/// <param name="State">UTF-8 JSON of <see cref="InstanceState"/>.</param>
public sealed record InstanceRecord(
    string Id,
    string DefinitionId,
    string Version,
    InstanceSubStatus SubStatus,
    string? Name,
    string? CorrelationId,
    string? ParentId,
    string? ActivationKey,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? FinishedAt,
    DateTimeOffset? ReadyAt,
    int OpenIncidents,
    long Revision,
    ReadOnlyMemory<byte> State)
{
    public InstanceStatus Status => SubStatus >= InstanceSubStatus.Finished ? InstanceStatus.Finished : InstanceStatus.Running;
}
