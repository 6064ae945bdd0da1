using System.Text.Json;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Inbox;

/// <summary>
/// Something that has happened and that instances may wait for, or be started by. Stored before anything is done about
/// it; kept until it is consumed or has expired.
/// </summary>
/// <param name="Kind"><see cref="WaitKind.Event"/>, or <see cref="WaitKind.Child"/> for the end of an instance.</param>
/// <param name="Key">The event's name, or the id of the instance that ended.</param>
/// <param name="CorrelationId">Only for instances of this correlation id; null for all.</param>
/// <param name="InstanceId">Only for this instance; null for all.</param>
/// <param name="ExpiresAt">From then on (inclusive) it is thrown away unconsumed; null: never.</param>
public sealed record InboxEvent(
    string Id,
    WaitKind Kind,
    string Key,
    string? CorrelationId,
    string? InstanceId,
    JsonElement Payload,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ExpiresAt,
    string Actor);
