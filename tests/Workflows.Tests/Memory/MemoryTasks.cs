using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Tasks;
using TaskStatus = PolicyEngine.Workflows.Tasks.TaskStatus;

namespace PolicyEngine.Workflows.Tests.Memory;

internal sealed class MemoryTasks(MemoryUnit unit) : ITaskStore
{
    public void Add(IReadOnlyList<TaskRow> tasks) =>
        unit.State = unit.State with { Tasks = unit.State.Tasks.AddRange(tasks.Select(t => KeyValuePair.Create(t.Id, t))) };

    public TaskRow? Find(string id) => unit.State.Tasks.GetValueOrDefault(id);

    public void Update(TaskRow task)
    {
        if (Find(task.Id)?.Revision != task.Revision - 1)
        {
            throw new ConcurrencyConflict("task", task.Id, task.Revision - 1);
        }

        Put(task);
    }

    public void Change(string instanceId, IReadOnlyList<TaskClosing> changes, DateTimeOffset now)
    {
        foreach (var change in changes)
        {
            var task = Find(TaskRow.IdOf(instanceId, change.Number))!;
            if (change.Actor is not null && task.Assignee is not null && task.Assignee != change.Actor)
            {
                throw new ConcurrencyConflict("task", task.Id);
            }

            var status = change.Status == TaskStatus.Open && task.Assignee is not null ? TaskStatus.Claimed : change.Status;
            Put(task with
            {
                Status = status,
                Assignee = change.Actor ?? task.Assignee,
                EndedAt = status is TaskStatus.Completed or TaskStatus.Cancelled ? now : null,
                Revision = task.Revision + 1,
            });
        }
    }

    public IReadOnlyList<TaskRow> Worklist(TaskQuery query) =>
        [.. unit.State.Tasks.Values
            .Where(t => t.Status is TaskStatus.Open or TaskStatus.Claimed)
            .Where(t => query.Candidacy is null || query.Candidacy.Covers(t))
            .Where(t => query.Assignee is null || t.Assignee == query.Assignee)
            .Where(t => !query.OpenOnly || t.Status == TaskStatus.Open)
            .Where(t => query.DueBefore is null || t.DueAt < query.DueBefore)
            .Where(t => query.CreatedFrom is null || t.CreatedAt >= query.CreatedFrom)
            .Where(t => query.InstanceId is null || t.InstanceId == query.InstanceId)
            .OrderBy(t => t.DueAt ?? DateTimeOffset.MaxValue).ThenBy(t => t.Id, StringComparer.Ordinal).Skip(query.Skip).Take(query.Limit)];

    private void Put(TaskRow task) => unit.State = unit.State with { Tasks = unit.State.Tasks.SetItem(task.Id, task) };
}
