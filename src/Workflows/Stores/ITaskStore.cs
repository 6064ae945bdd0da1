using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Tasks;
using TaskStatus = PolicyEngine.Workflows.Tasks.TaskStatus;

namespace PolicyEngine.Workflows.Stores;

/// <summary>Tasks of people and outside systems.</summary>
public interface ITaskStore
{
    void Add(IReadOnlyList<TaskRow> tasks);

    TaskRow? Find(string id);

    /// <summary>Replaces the row, if it is at the revision before the given one.</summary>
    /// <exception cref="ConcurrencyConflict">It is not.</exception>
    void Update(TaskRow task);

    /// <summary>
    /// Applies what a burst does to tasks of its instance. <see cref="TaskStatus.Open"/> brings a suspended task back, to
    /// whoever had claimed it.
    /// </summary>
    /// <exception cref="ConcurrencyConflict">A task that somebody completed was claimed by somebody else meanwhile.</exception>
    void Change(string instanceId, IReadOnlyList<TaskClosing> changes, DateTimeOffset now);

    /// <summary>Tasks that are not over, those due first standing first, and those without a due time last.</summary>
    IReadOnlyList<TaskRow> Worklist(TaskQuery query);
}
