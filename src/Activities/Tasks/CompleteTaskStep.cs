using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Tasks;

/// <summary>Records the day on which a task as a whole was declared complete, which is another day than that of its last inspection.</summary>
internal sealed class CompleteTaskStep : DomainStep
{
    protected override string Name => "CompleteTask";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("task", WorkflowType.Text, true)];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("ended", WorkflowType.Date)];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var before = unit.Task(run.NeededText("task"));
        var task = before.Value;
        if (task.CompletedOn is { } since)
        {
            throw new ActivityFault("PE1423", StepMessages.TaskIsComplete(task.Id, since), false);
        }

        if (unit.Store<IVisits>().AnyOpen(task.Id))
        {
            throw new ActivityFault("PE1424", StepMessages.VisitsAreOpen(task.Id));
        }

        unit.Store<ITasks>().Change(before, task with { CompletedOn = run.On }, "task-changed");
        run.Append(unit, $"task/{task.Id}", "task-completed");
        return DoneWith(Output("ended", task.InspectedOn));
    }
}
