using System.Text.Json;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;

namespace PolicyEngine.Activities.Tests.Hosting;

/// <summary>An instance as it stands, with its history.</summary>
internal sealed record RanInstance(InstanceRecord Record, IReadOnlyList<JournalRow> Journal)
{
    private readonly JsonElement variables = JsonDocument.Parse(Record.State).RootElement.TryGetProperty("v", out var v) ? v : default;

    public string Id => Record.Id;

    public InstanceSubStatus Status => Record.SubStatus;

    /// <summary>The steps that failed, as <c>code message</c>.</summary>
    public IReadOnlyList<string> Incidents =>
    [
        .. Journal.Where(r => r.Kind == JournalKind.Faulted).Select(r => $"{r.Detail.GetProperty("code").GetString()} {r.Detail.GetProperty("message").GetString()}"),
    ];

    public JsonElement this[string variable] => variables.GetProperty(variable);

    public string? Text(string variable) =>
        variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(variable, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
