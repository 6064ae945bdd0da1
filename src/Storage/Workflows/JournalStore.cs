using System.Text.Json;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IJournalStore"/>
internal sealed class JournalStore(DbSession session) : IJournalStore
{
    public void Append(IReadOnlyList<JournalRow> rows) => session.ExecuteEach(
        "INSERT INTO workflow_journal (instance_id, sequence, at, kind, path, frame, detail) VALUES (@instance, @sequence, @at, @kind, @path, @frame, @detail)",
        rows,
        row =>
        [
            ("instance", row.InstanceId),
            ("sequence", (long)row.Sequence),
            ("at", row.At.ToColumn()),
            ("kind", (long)row.Kind),
            ("path", row.Path),
            ("frame", (long)row.Frame),
            ("detail", row.Detail.ValueKind == JsonValueKind.Undefined ? null : row.Detail.GetRawText()),
        ]);

    public IReadOnlyList<JournalRow> Read(string instanceId, int afterSequence = 0, int limit = 1000) => session.Query(
        "SELECT sequence, at, kind, path, frame, detail FROM workflow_journal WHERE instance_id = @instance AND sequence > @after ORDER BY sequence LIMIT @most",
        row => new JournalRow(
            instanceId, (int)row.GetInt64(0), row.Instant(1), (JournalKind)row.GetInt64(2), row.TextOrNull(3), (int)row.GetInt64(4),
            row.TextOrNull(5) is { } detail ? JsonValue.Parse(detail) : default),
        ("instance", instanceId),
        ("after", (long)afterSequence),
        ("most", (long)limit));
}
