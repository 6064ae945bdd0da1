using System.Text.Json;
using PolicyEngine.Workflows.Journal;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>A line of an instance's journal as it is shown.</summary>
internal sealed record JournalModel(int Sequence, DateTimeOffset At, string Kind, string? Path, int Frame, JsonElement? Detail)
{
    public static JournalModel Of(JournalRow row) => new(
        row.Sequence, row.At, JsonNamingPolicy.KebabCaseLower.ConvertName(row.Kind.ToString()), row.Path, row.Frame, row.Detail.ValueKind == JsonValueKind.Undefined ? null : row.Detail);
}
