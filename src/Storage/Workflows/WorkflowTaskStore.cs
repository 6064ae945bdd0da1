using System.Data.Common;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Values;
using TaskStatus = PolicyEngine.Workflows.Tasks.TaskStatus;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="ITaskStore"/>
internal sealed class WorkflowTaskStore(DbSession session) : ITaskStore
{
    private const string Columns =
        "id, instance_id, number, definition_id, version, path, name, title, role, candidate_units, correlation_id, payload, status, assignee, created_at, due_at, due_provisional, ended_at, revision";

    // After every moment there is.
    private const long NoDue = long.MaxValue;

    public void Add(IReadOnlyList<TaskRow> tasks) => session.ExecuteEach(
        $"""
        INSERT INTO workflow_task ({Columns})
        VALUES (@id, @instance, @number, @definition, @version, @path, @name, @title, @role, @units, @correlation, @payload, @status, @assignee, @created, @due, @provisional, @ended, @revision)
        """,
        tasks,
        task =>
        [
            ("id", task.Id),
            ("instance", task.InstanceId),
            ("number", (long)task.Number),
            ("definition", task.DefinitionId),
            ("version", task.Version),
            ("path", task.Path),
            ("name", task.Name),
            ("title", task.Title),
            ("role", task.Role),
            ("units", CandidateUnits.ToColumn(task.CandidateUnits)),
            ("correlation", task.CorrelationId),
            ("payload", task.Payload.IsNull() ? null : task.Payload.GetRawText()),
            ("status", (long)task.Status),
            ("assignee", task.Assignee),
            ("created", task.CreatedAt.ToColumn()),
            ("due", task.DueAt?.ToColumn() ?? NoDue),
            ("provisional", task.DueProvisional ? 1L : 0L),
            ("ended", task.EndedAt?.ToColumn()),
            ("revision", task.Revision),
        ]);

    public TaskRow? Find(string id) => session.First($"SELECT {Columns} FROM workflow_task WHERE id = @id", Read, ("id", id));

    public void Update(TaskRow task)
    {
        var changed = session.Execute(
            """
            UPDATE workflow_task SET version = @version, path = @path, status = @status, assignee = @assignee, due_at = @due,
                due_provisional = @provisional, ended_at = @ended, revision = @revision
            WHERE id = @id AND revision = @before
            """,
            ("version", task.Version),
            ("path", task.Path),
            ("status", (long)task.Status),
            ("assignee", task.Assignee),
            ("due", task.DueAt?.ToColumn() ?? NoDue),
            ("provisional", task.DueProvisional ? 1L : 0L),
            ("ended", task.EndedAt?.ToColumn()),
            ("revision", task.Revision),
            ("id", task.Id),
            ("before", task.Revision - 1));
        if (changed == 0)
        {
            throw new ConcurrencyConflict("task", task.Id, task.Revision - 1);
        }
    }

    public void Change(string instanceId, IReadOnlyList<TaskClosing> changes, DateTimeOffset now)
    {
        foreach (var change in changes)
        {
            // A claim that was committed since the work looked at the task is not overridden: the work is done again.
            var id = TaskRow.IdOf(instanceId, change.Number);
            var changed = session.Execute(
                """
                UPDATE workflow_task SET
                    status = CASE WHEN @status = 0 AND assignee IS NOT NULL THEN 1 ELSE @status END,
                    assignee = COALESCE(@actor, assignee), ended_at = @ended, revision = revision + 1
                WHERE id = @id AND (CAST(@actor AS TEXT) IS NULL OR assignee IS NULL OR assignee = @actor)
                """,
                ("status", (long)change.Status),
                ("actor", change.Actor),
                ("ended", change.Status is TaskStatus.Completed or TaskStatus.Cancelled ? now.ToColumn() : null),
                ("id", id));
            if (changed == 0 && change.Actor is not null)
            {
                throw new ConcurrencyConflict("task", id);
            }
        }
    }

    public IReadOnlyList<TaskRow> Worklist(TaskQuery query)
    {
        var filter = new SqlFilter();

        // In the words of the indexes' conditions: SQLite does not see that one follows from another.
        filter.AddIf(true, query.Assignee is null ? "status IN (0, 1)" : "status = 1");
        filter.AddIf(query.OpenOnly, "status = 0");
        filter.Equal("assignee", "assignee", query.Assignee);
        filter.Equal("definition_id", "definition", query.DefinitionId);
        filter.Equal("instance_id", "instance", query.InstanceId);
        filter.Equal("correlation_id", "correlation", query.CorrelationId);
        filter.Add("due_at < @dueBefore", "dueBefore", query.DueBefore?.ToColumn());
        filter.Add("created_at >= @createdFrom", "createdFrom", query.CreatedFrom?.ToColumn());
        if (query.Candidacy is { Everything: false } candidacy)
        {
            filter.AddIf(true, CandidateUnits.Condition(candidacy, filter));
        }

        return session.Query(
            $"SELECT {Columns} FROM workflow_task{filter} ORDER BY due_at, id LIMIT @most OFFSET @skip",
            Read,
            [.. filter.Values, ("most", (long)query.Limit), ("skip", (long)query.Skip)]);
    }

    private static TaskRow Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), (int)row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
        row.TextOrNull(7), row.TextOrNull(8), CandidateUnits.FromColumn(row.GetString(9)), row.TextOrNull(10),
        row.TextOrNull(11) is { } payload ? JsonValue.Parse(payload) : JsonValue.Null, (TaskStatus)row.GetInt64(12), row.TextOrNull(13),
        row.Instant(14), row.GetInt64(15) == NoDue ? null : row.Instant(15), row.GetInt64(16) != 0, row.InstantOrNull(17), row.GetInt64(18));
}
