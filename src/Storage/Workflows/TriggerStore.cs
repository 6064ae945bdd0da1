using System.Data.Common;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Triggers;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="ITriggerStore"/>
internal sealed class TriggerStore(DbSession session) : ITriggerStore
{
    private const string Columns = "definition_id, version, path, due_at";

    public IReadOnlyList<TriggerRow> Of(string definitionId) => session.Query(
        $"SELECT {Columns} FROM workflow_trigger WHERE definition_id = @definition ORDER BY path", Read, ("definition", definitionId));

    public IReadOnlyList<string> Definitions() =>
        session.Query("SELECT DISTINCT definition_id FROM workflow_trigger ORDER BY definition_id", row => row.GetString(0));

    public void Replace(string definitionId, IReadOnlyList<TriggerRow> rows)
    {
        session.Execute("DELETE FROM workflow_trigger WHERE definition_id = @definition", ("definition", definitionId));
        foreach (var row in rows)
        {
            // Another host may do the same at this moment; what it has put there for this version stays.
            session.Execute(
                $"""
                INSERT INTO workflow_trigger ({Columns}) VALUES (@definition, @version, @path, @due)
                ON CONFLICT (definition_id, path) DO UPDATE SET version = excluded.version, due_at = excluded.due_at
                WHERE workflow_trigger.version <> excluded.version
                """,
                ("definition", row.DefinitionId),
                ("version", row.Version),
                ("path", row.Path),
                ("due", row.DueAt.ToColumn()));
        }
    }

    public IReadOnlyList<TriggerRow> Due(DateTimeOffset now, int limit) => session.Query(
        $"SELECT {Columns} FROM workflow_trigger WHERE due_at <= @now ORDER BY due_at, definition_id, path LIMIT @most",
        Read,
        ("now", now.ToColumn()),
        ("most", (long)limit));

    public DateTimeOffset? NextDue() => session.First(
        "SELECT due_at FROM workflow_trigger WHERE due_at < @never ORDER BY due_at LIMIT 1", row => row.InstantOrNull(0), ("never", TriggerRow.Never.ToColumn()));

    public bool Advance(TriggerRow expected, DateTimeOffset next) => session.Execute(
        "UPDATE workflow_trigger SET due_at = @next WHERE definition_id = @definition AND path = @path AND version = @version AND due_at = @due",
        ("next", next.ToColumn()),
        ("definition", expected.DefinitionId),
        ("path", expected.Path),
        ("version", expected.Version),
        ("due", expected.DueAt.ToColumn())) == 1;

    private static TriggerRow Read(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.Instant(3));
}
