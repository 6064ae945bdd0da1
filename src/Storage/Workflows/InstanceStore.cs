using System.Data.Common;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IInstanceStore"/>
internal sealed class InstanceStore(DbSession session) : IInstanceStore
{
    private const string Columns =
        "id, definition_id, version, sub_status, name, correlation_id, parent_id, activation_key, created_at, updated_at, finished_at, ready_at, open_incidents, revision, state";

    public InstanceRecord? Find(string id) =>
        session.First($"SELECT {Columns} FROM workflow_instance WHERE id = @id", Read, ("id", id));

    public bool TryAdd(InstanceRecord instance)
    {
        var added = session.Execute(
            $"""
            INSERT INTO workflow_instance ({Columns})
            VALUES (@id, @definition, @version, @status, @name, @correlation, @parent, @activation, @created, @updated, @finished, @ready, @incidents, @revision, @state)
            ON CONFLICT DO NOTHING
            """,
            ("id", instance.Id),
            ("definition", instance.DefinitionId),
            ("version", instance.Version),
            ("status", (long)instance.SubStatus),
            ("name", instance.Name),
            ("correlation", instance.CorrelationId),
            ("parent", instance.ParentId),
            ("activation", instance.ActivationKey),
            ("created", instance.CreatedAt.ToColumn()),
            ("updated", instance.UpdatedAt.ToColumn()),
            ("finished", instance.FinishedAt?.ToColumn()),
            ("ready", instance.ReadyAt?.ToColumn()),
            ("incidents", (long)instance.OpenIncidents),
            ("revision", instance.Revision),
            ("state", instance.State.ToArray()));
        return added == 1
            || (Find(instance.Id) is null ? false : throw new ConcurrencyConflict("workflow instance", instance.Id));
    }

    public void Update(InstanceRecord instance)
    {
        if (instance.ActivationKey is { } key && IsHeld(key, instance.Id))
        {
            throw new ConcurrencyConflict("workflow instance", instance.Id, instance.Revision - 1);
        }

        var changed = session.Execute(
            """
            UPDATE workflow_instance SET version = @version, sub_status = @status, name = @name, correlation_id = @correlation,
                activation_key = @activation, updated_at = @updated, finished_at = @finished, ready_at = @ready,
                open_incidents = @incidents, revision = @revision, state = @state
            WHERE id = @id AND revision = @before
            """,
            ("version", instance.Version),
            ("status", (long)instance.SubStatus),
            ("name", instance.Name),
            ("correlation", instance.CorrelationId),
            ("activation", instance.ActivationKey),
            ("updated", instance.UpdatedAt.ToColumn()),
            ("finished", instance.FinishedAt?.ToColumn()),
            ("ready", instance.ReadyAt?.ToColumn()),
            ("incidents", (long)instance.OpenIncidents),
            ("revision", instance.Revision),
            ("state", instance.State.ToArray()),
            ("id", instance.Id),
            ("before", instance.Revision - 1));
        if (changed == 0)
        {
            throw new ConcurrencyConflict("workflow instance", instance.Id, instance.Revision - 1);
        }
    }

    public IReadOnlyList<string> Ready(int limit) => session.Query(
        "SELECT id FROM workflow_instance WHERE ready_at IS NOT NULL ORDER BY ready_at LIMIT @most", row => row.GetString(0), ("most", (long)limit));

    public IReadOnlyList<InstanceRecord> List(InstanceQuery query)
    {
        var filter = new SqlFilter();
        var isOfOne = query.CorrelationId is not null || query.ParentId is not null;

        // Few of a workflow's instances run or were cancelled: what leads to these is their index, and not that of the
        // workflow, nor the status to what nearly all of a case are.
        var isRare = query.Status == InstanceStatus.Running || query.SubStatus is not (null or InstanceSubStatus.Finished);
        filter.Equal(isOfOne || isRare ? Aside("definition_id") : "definition_id", "definition", query.DefinitionId);
        filter.Equal("correlation_id", "correlation", query.CorrelationId);
        filter.Equal("parent_id", "parent", query.ParentId);
        AddStatus(filter, query, isRare && !isOfOne);
        filter.AddIf(query.WithIncidents, "open_incidents > 0");
        filter.Add("id < @before", "before", query.Before);
        return session.Query(
            $"SELECT {Columns} FROM workflow_instance{filter} ORDER BY id DESC LIMIT @most", Read, [.. filter.Values, ("most", (long)query.Limit)]);
    }

    // In the words of the indexes' conditions: SQLite does not see that one follows from another.
    private void AddStatus(SqlFilter filter, InstanceQuery query, bool leads)
    {
        var column = leads ? "sub_status" : Aside("sub_status");
        const int finished = (int)InstanceSubStatus.Finished;
        filter.AddIf(query.Status == InstanceStatus.Running || query.SubStatus < InstanceSubStatus.Finished, $"{column} < {finished}");
        filter.AddIf(query.Status == InstanceStatus.Finished, $"{Aside("sub_status")} >= {finished}");
        filter.AddIf(query.SubStatus > InstanceSubStatus.Finished, $"{column} > {finished}");
        filter.Equal(query.SubStatus > InstanceSubStatus.Finished ? column : Aside("sub_status"), "status", query.SubStatus is { } status ? (long)status : null);
    }

    // PostgreSQL counts what is rare; SQLite is told: an expression about a column is no way along an index.
    private string Aside(string column) => session.Dialect == SqlDialect.Sqlite ? $"+{column}" : column;

    public bool IsHeld(string activationKey, string exceptId) => session.First(
        "SELECT 1 FROM workflow_instance WHERE activation_key = @key AND id <> @id", _ => true, ("key", activationKey), ("id", exceptId));

    private static InstanceRecord Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), (InstanceSubStatus)row.GetInt64(3), row.TextOrNull(4), row.TextOrNull(5),
        row.TextOrNull(6), row.TextOrNull(7), row.Instant(8), row.Instant(9), row.InstantOrNull(10), row.InstantOrNull(11),
        (int)row.GetInt64(12), row.GetInt64(13), row.Bytes(14));
}
