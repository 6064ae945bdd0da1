using System.Text.Json;
using PolicyEngine.Rules.Json;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;
using TaskStatus = PolicyEngine.Workflows.Tasks.TaskStatus;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>
/// What people do with their tasks. Who may do one follows from the table of rights (<see cref="Candidacy"/>); of two
/// who act at once the second is told that the first was faster.
/// </summary>
public sealed class TaskService(ITransactions transactions, WorkflowCatalogue catalogue, InstanceRunner runner)
{
    /// <summary>Tasks that the actor may do or has claimed, those due first standing first.</summary>
    public Task<IReadOnlyList<TaskRow>> Worklist(Actor actor, TaskQuery query, CancellationToken cancellation = default) =>
        transactions.Read(s => s.Store<ITaskStore>().Worklist(query with { Candidacy = Candidacy.Of(s.Store<IRights>(), actor) }), cancellation);

    /// <summary>The task; null where there is none.</summary>
    public Task<TaskRow?> Find(string taskId, CancellationToken cancellation = default) =>
        transactions.Read(s => s.Store<ITaskStore>().Find(taskId), cancellation);

    /// <summary>The task's form, as the definition has it; undefined where it has none.</summary>
    public async Task<JsonElement> Form(TaskRow task, CancellationToken cancellation = default)
    {
        var workflow = await catalogue.Find(task.DefinitionId, task.Version, cancellation).ConfigureAwait(false);
        return workflow.Find(task.Path)?.Node.Custom("task") is LocatedObject plan && plan["form"] is LocatedObject form
            ? LocatedJsonText.ElementOf(form)
            : default;
    }

    /// <summary>Takes a task, so that nobody else does it. Again by the same actor: without effect.</summary>
    /// <exception cref="WorkflowRefused">It is over, taken by somebody else, or not for the actor.</exception>
    public Task<TaskRow> Claim(Actor actor, string taskId, CancellationToken cancellation = default) =>
        Change(actor, taskId, (unit, task) =>
        {
            DemandCandidate(unit, task);
            return task.Assignee is { } other && other != actor.Id
                ? throw new WorkflowRefused("PE1278", RuntimeMessages.TaskTaken(taskId, other))
                : task with { Status = TaskStatus.Claimed, Assignee = actor.Id };
        }, cancellation);

    /// <summary>Gives a claimed task back.</summary>
    /// <exception cref="WorkflowRefused">It is over, or claimed by somebody else.</exception>
    public Task<TaskRow> Release(Actor actor, string taskId, CancellationToken cancellation = default) =>
        Change(actor, taskId, (unit, task) =>
        {
            if (task.Assignee != actor.Id && !unit.Store<IRights>().Holds(actor, WorkflowRights.Reassign, task.DefinitionId))
            {
                throw new WorkflowRefused("PE1279", RuntimeMessages.TaskNotClaimed(taskId));
            }

            return task with { Status = TaskStatus.Open, Assignee = null };
        }, cancellation);

    /// <summary>
    /// Completes a task and runs what comes after it. The task, and all that the workflow does next, commit together.
    /// </summary>
    /// <param name="result">What the activity's output gets.</param>
    /// <exception cref="WorkflowRefused">
    /// It is over, claimed by somebody else, not for the actor, or the result is not what the workflow expects.
    /// </exception>
    public async Task<InstanceRecord> Complete(Actor actor, string taskId, JsonElement result, CancellationToken cancellation = default)
    {
        var task = Open(await Find(taskId, cancellation).ConfigureAwait(false), taskId);
        var value = await Checked(task, result, cancellation).ConfigureAwait(false);
        var run = await runner.Run(
            actor,
            task.InstanceId,
            new ResumeStimulus(task.Number, WaitKind.Task, value, actor.Id),
            (unit, _) =>
            {
                var now = Open(unit.Store<ITaskStore>().Find(taskId), taskId);
                DemandCandidate(unit, now);
                if (now.Assignee is { } other && other != actor.Id)
                {
                    throw new WorkflowRefused("PE1278", RuntimeMessages.TaskTaken(taskId, other));
                }
            },
            cancellation).ConfigureAwait(false);
        if (!run.Accepted)
        {
            Open(await Find(taskId, cancellation).ConfigureAwait(false), taskId);
            throw new WorkflowRefused("PE1277", RuntimeMessages.TaskOver(taskId, "over"));
        }

        return run.Instance.ReadyAt is null ? run.Instance : await runner.RunToRest(actor, task.InstanceId, cancellation).ConfigureAwait(false);
    }

    private Task<TaskRow> Change(Actor actor, string taskId, Func<IUnitOfWork, TaskRow, TaskRow> change, CancellationToken cancellation) =>
        transactions.Commit(
            actor,
            unit =>
            {
                var tasks = unit.Store<ITaskStore>();
                var before = Open(tasks.Find(taskId), taskId);
                var after = change(unit, before);
                if (after == before)
                {
                    return before;
                }

                after = after with { Revision = before.Revision + 1 };
                tasks.Update(after);
                return after;
            },
            cancellation);

    private async Task<JsonElement> Checked(TaskRow task, JsonElement result, CancellationToken cancellation)
    {
        var workflow = await catalogue.Find(task.DefinitionId, task.Version, cancellation).ConfigureAwait(false);
        if (ValueDepth.IsTooDeep(result))
        {
            throw new WorkflowRefused("PE1280", RuntimeMessages.RefusedResult(task.Id, RuntimeMessages.TooDeep("It", ValueDepth.Most)));
        }

        var outputs = workflow.Find(task.Path)?.Outputs;
        if (outputs is null || !outputs.TryGetValue("result", out var target))
        {
            return result;
        }

        return ValueConversion.Convert(result, target.Type)
            ?? throw new WorkflowRefused("PE1280", RuntimeMessages.RefusedResult(task.Id, $"'{ValueText.Shown(result)}' is not {target.Type.Described}."));
    }

    private static TaskRow Open(TaskRow? task, string id) => task switch
    {
        null => throw new WorkflowRefused("PE1276", RuntimeMessages.NoTask(id)),
        { Status: TaskStatus.Open or TaskStatus.Claimed } => task,
        _ => throw new WorkflowRefused("PE1277", RuntimeMessages.TaskOver(id, task.Status.ToString().ToLowerInvariant())),
    };

    private static void DemandCandidate(IUnitOfWork unit, TaskRow task)
    {
        if (!Candidacy.Of(unit.Store<IRights>(), unit.Actor).Covers(task))
        {
            throw new WorkflowRefused("PE1281", RuntimeMessages.TaskNotForYou(task.Id, task.Role ?? "an outside system"));
        }
    }
}
