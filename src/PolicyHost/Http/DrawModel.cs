using System.Text.Json;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Keeping;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>A draw as everybody may see it: that it was announced, how far it is, and how many visits came of it.</summary>
/// <param name="Kind"><c>drawn</c>, <c>imported</c> or <c>taken</c>.</param>
/// <param name="State"><c>announced</c>, <c>closed</c>, <c>made</c> or <c>refused</c>.</param>
/// <param name="Announcement">Null for what this host did not draw.</param>
/// <param name="Record">Where the public form of its record is; null where there is none.</param>
internal sealed record DrawModel(
    string Id,
    string Task,
    string Jurisdiction,
    int Year,
    string Kind,
    string State,
    DateOnly? DrawnOn,
    int? Visits,
    AnnouncementModel? Announcement,
    IReadOnlyList<WitnessModel> Witnesses,
    PublicSource? PublicSource,
    DateTimeOffset? ClosedAt,
    string? Record)
{
    public static DrawModel Of(TaskDraw draw) => new(
        draw.Id,
        draw.TaskId,
        draw.Jurisdiction,
        draw.Year,
        Word(draw.Kind),
        Word(draw.State),
        draw.DrawnOn,
        draw.State == DrawState.Made ? draw.Visits : null,
        draw.Announcement is { } announcement ? AnnouncementModel.Of(announcement) : null,
        [.. draw.Shares.Select((s, i) => new WitnessModel(s.Number, draw.Witnesses[i].Role, Word(s.State)))],
        draw.PublicSource,
        draw.ClosedAt,
        draw is { Kind: DrawKind.Drawn, State: DrawState.Made } ? $"/api/v1/draws/{Uri.EscapeDataString(draw.Id)}/record" : null);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
