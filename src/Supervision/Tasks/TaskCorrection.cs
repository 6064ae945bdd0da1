using System.Text.Json;
using PolicyEngine.Supervision.Acts;
using PolicyEngine.Supervision.Diagnostics;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Tasks;

/// <summary>
/// A task outside the plan was entered wrongly. It is put right as long as nothing rests on it: the lists of a draw are
/// frozen from its groups, its items and its days.
/// </summary>
public static class TaskCorrection
{
    /// <summary>Keeps the task as it should have been entered; the entry holds what was there before.</summary>
    /// <param name="before">As it was read.</param>
    /// <exception cref="TaskRefused">It is of a plan, has its objects, or more would change than what people enter.</exception>
    /// <exception cref="ConcurrencyConflict">Somebody changed it since.</exception>
    public static void Correct(IUnitOfWork unit, IAct act, Stored<InspectionTask> before, InspectionTask after)
    {
        var task = before.Value;
        if (task.PlanId is { } plan)
        {
            throw new TaskRefused("PE0861", SupervisionMessages.TaskIsOfPlan(task.Id, plan));
        }

        if (unit.Store<IDraws>().OfTask(task.Id) is not null || unit.Store<IVisits>().OfTask(task.Id, null, 1).Count > 0 || task.CompletedOn is not null)
        {
            throw new TaskRefused("PE0862", SupervisionMessages.TaskHasObjects(task.Id));
        }

        TaskOpening.Check(after);
        if (Text(WithEnteredOf(after, task)) != Text(task))
        {
            throw new TaskRefused("PE0863", SupervisionMessages.NotForCorrection(task.Id));
        }

        unit.Store<ITasks>().Change(before, after, "task-changed");
        act.Append(unit, $"task/{task.Id}", "task-corrected", w =>
        {
            w.WritePropertyName("before");
            JsonSerializer.Serialize(w, task, DomainJson.Options);
            w.WritePropertyName("after");
            JsonSerializer.Serialize(w, after, DomainJson.Options);
        });
    }

    /// <summary>The task with what people enter taken from another: what is left are id, locality, and what procedures have made of it.</summary>
    private static InspectionTask WithEnteredOf(InspectionTask task, InspectionTask entered) => task with
    {
        Name = entered.Name,
        Unit = entered.Unit,
        Items = entered.Items,
        From = entered.From,
        To = entered.To,
        Participants = entered.Participants,
        Origin = entered.Origin,
        DrawMode = entered.DrawMode,
        Reason = entered.Reason,
        Method = entered.Method,
        Organiser = entered.Organiser,
        Samples = entered.Samples,
        Justification = entered.Justification,
        ScopeExpanded = entered.ScopeExpanded,
        SuperiorTemporaryItem = entered.SuperiorTemporaryItem,
    };

    private static string Text(InspectionTask task) => JsonSerializer.Serialize(task, DomainJson.Options);
}
