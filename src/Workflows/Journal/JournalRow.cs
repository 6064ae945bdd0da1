using System.Text.Json;

namespace PolicyEngine.Workflows.Journal;

/// <summary>One line of an instance's journal. Only ever appended.</summary>
/// <param name="Sequence">From 1, without a gap within the instance.</param>
/// <param name="Path">The activity; null where the row is about the instance.</param>
/// <param name="Frame">The run of the activity; 0 where the row is about the instance.</param>
/// <param name="Detail">Undefined where there is none.</param>
public sealed record JournalRow(
    string InstanceId, int Sequence, DateTimeOffset At, JournalKind Kind, string? Path = null, int Frame = 0, JsonElement Detail = default);
