using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Draws;

/// <summary>
/// People do not take the draw that came from elsewhere: it stays on record with their reason, and makes room for another
/// one. Only before visits are made of it; what this host drew is never undone.
/// </summary>
internal sealed class RejectDrawStep : DomainStep
{
    protected override string Name => "RejectDraw";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("task", WorkflowType.Text, true), new("reason", WorkflowType.Text, true)];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var (id, reason) = (run.NeededText("task"), run.NeededText("reason"));
        var standing = unit.DrawOf(id);
        if (standing.Value.Kind != DrawKind.Imported || standing.Value.BatchesOpened > 0)
        {
            throw new ActivityFault("PE1463", StepMessages.CannotReject(id, standing.Value.Id), false);
        }

        unit.Store<IDraws>().Change(standing, standing.Value with { State = DrawState.Refused }, KeptRecord.Changed);
        var task = unit.Task(id);
        unit.Store<ITasks>().Change(task, task.Value with { DrawId = null }, "task-changed");
        run.Append(unit, $"task/{id}", "draw-rejected", w =>
        {
            w.WriteString("draw", standing.Value.Id);
            w.WriteString("reason", reason);
        });
        return StepResult.Done;
    }
}
