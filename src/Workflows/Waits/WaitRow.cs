namespace PolicyEngine.Workflows.Waits;

/// <summary>
/// A wait as it is stored, to be found by what it waits for. Derived from the instance's state, and changed only in the
/// commit that changes the state.
/// </summary>
/// <param name="EventId">The inbox event that was assigned to it and not consumed yet; null while none was.</param>
public sealed record WaitRow(
    string InstanceId, int Number, WaitKind Kind, string? Key, string? CorrelationId, DateTimeOffset? DueAt, string? EventId = null);
