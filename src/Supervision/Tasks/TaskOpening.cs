using PolicyEngine.Supervision.Acts;
using PolicyEngine.Supervision.Diagnostics;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Tasks;

/// <summary>A task outside the plan begins: a lead, a special key field, a campaign.</summary>
public static class TaskOpening
{
    /// <summary>Keeps the task, with an entry that says what it is for.</summary>
    /// <exception cref="TaskRefused">Something that it cannot do without is missing, or its days are the wrong way round.</exception>
    /// <exception cref="ConcurrencyConflict">There is a task of this id.</exception>
    public static void Open(IUnitOfWork unit, IAct act, InspectionTask task)
    {
        Check(task);
        unit.Store<ITasks>().Add(task);
        act.Append(unit, $"task/{task.Id}", "task-started", w =>
        {
            w.WriteString("name", task.Name);
            w.WriteString("unit", task.Unit.Id);
            if (task.Reason is not null)
            {
                w.WriteString("reason", task.Reason);
            }
        });
    }

    /// <summary>Whether it is whole enough to be carried out. What was read from outside may lack anything.</summary>
    /// <exception cref="TaskRefused">It is not.</exception>
    internal static void Check(InspectionTask task)
    {
        var wrong = string.IsNullOrWhiteSpace(task.Id) || string.IsNullOrWhiteSpace(task.Name) ? SupervisionMessages.TaskWithoutName
            : string.IsNullOrWhiteSpace(task.Jurisdiction) ? SupervisionMessages.TaskWithoutLocality
            : task.Unit is not { Id.Length: > 0, Department.Length: > 0 } ? SupervisionMessages.TaskWithoutUnit
            : task.Items is null || task.Samples is null || task.Participants is null ? SupervisionMessages.TaskWithoutLists
            : task.To < task.From ? SupervisionMessages.TaskEndsFirst
            : null;
        if (wrong is not null)
        {
            throw new TaskRefused("PE0860", SupervisionMessages.TaskCannotBeOpened(wrong));
        }
    }
}
