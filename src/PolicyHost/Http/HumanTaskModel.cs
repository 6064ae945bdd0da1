using System.Text.Json;
using PolicyEngine.Workflows.Tasks;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>A person's task as it is shown.</summary>
/// <param name="Form">As the definition has it; null in lists, and where it has none.</param>
internal sealed record HumanTaskModel(
    string Id,
    string InstanceId,
    string DefinitionId,
    string Name,
    string? Title,
    string? Role,
    IReadOnlyList<string> CandidateUnits,
    string? CorrelationId,
    JsonElement? Payload,
    string Status,
    string? Assignee,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DueAt,
    bool DueProvisional,
    DateTimeOffset? EndedAt,
    long Revision,
    JsonElement? Form = null)
{
    public static HumanTaskModel Of(TaskRow t) => new(
        t.Id, t.InstanceId, t.DefinitionId, t.Name, t.Title, t.Role, t.CandidateUnits, t.CorrelationId, Given(t.Payload),
        JsonNamingPolicy.KebabCaseLower.ConvertName(t.Status.ToString()), t.Assignee, t.CreatedAt, t.DueAt, t.DueProvisional, t.EndedAt, t.Revision);

    public HumanTaskModel With(JsonElement form) => this with { Form = Given(form) };

    private static JsonElement? Given(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? null : element;
}
