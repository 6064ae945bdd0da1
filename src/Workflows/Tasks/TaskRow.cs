using System.Text.Json;

namespace PolicyEngine.Workflows.Tasks;

/// <summary>Something that a person, or an outside system, is to do before an instance goes on.</summary>
/// <param name="Id">The instance's id, a point and the wait's number.</param>
/// <param name="Version">The definition version: the form stands in it.</param>
/// <param name="Path">The activity.</param>
/// <param name="Name">The activity's <c>taskName</c>.</param>
/// <param name="Role">Who may do it; null for a task of an outside system, which stands in no worklist.</param>
/// <param name="CandidateUnits">The units whose holders of the role may do it; empty for all units.</param>
/// <param name="Assignee">Who has claimed it, or completed it.</param>
/// <param name="DueAt">The last moment in time (inclusive); null where none was set.</param>
/// <param name="DueProvisional">The due day was counted over a year whose working days are not announced yet.</param>
/// <param name="Revision">Counts the changes of the row, from 1.</param>
public sealed record TaskRow(
    string Id,
    string InstanceId,
    int Number,
    string DefinitionId,
    string Version,
    string Path,
    string Name,
    string? Title,
    string? Role,
    IReadOnlyList<string> CandidateUnits,
    string? CorrelationId,
    JsonElement Payload,
    TaskStatus Status,
    string? Assignee,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DueAt,
    bool DueProvisional,
    DateTimeOffset? EndedAt,
    long Revision)
{
    public bool IsOver => Status is TaskStatus.Completed or TaskStatus.Cancelled;

    /// <summary>The id of the task that a wait stands for.</summary>
    public static string IdOf(string instanceId, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{instanceId}.{number}");
}
