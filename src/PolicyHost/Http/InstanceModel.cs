using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyEngine.Workflows.Instances;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>A workflow instance as it is shown.</summary>
/// <param name="State">Its variables and runs; null in lists.</param>
internal sealed record InstanceModel(
    string Id,
    string DefinitionId,
    string Version,
    string Status,
    string SubStatus,
    string? Name,
    string? CorrelationId,
    string? ParentId,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? FinishedAt,
    int OpenIncidents,
    long Revision,
    JsonNode? State = null)
{
    public static InstanceModel Of(InstanceRecord i) => new(
        i.Id, i.DefinitionId, i.Version, Word(i.Status), Word(i.SubStatus), i.Name, i.CorrelationId, i.ParentId, i.CreatedAt, i.UpdatedAt, i.FinishedAt, i.OpenIncidents, i.Revision);

    public static InstanceModel Whole(InstanceRecord i) => Of(i) with { State = i.State.IsEmpty ? null : JsonNode.Parse(i.State.Span) };

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
