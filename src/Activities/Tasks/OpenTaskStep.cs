using PolicyEngine.Activities.Decisions;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Cases;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Tasks;

/// <summary>Opens a task outside the plan: for a lead, a special key field, a campaign.</summary>
internal sealed class OpenTaskStep : DomainStep
{
    protected override string Name => "OpenTask";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("jurisdiction", WorkflowType.Text), new("content", WorkflowType.Any, true)];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("task", WorkflowType.Text), new("correlation", WorkflowType.Text)];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var content = run.NeededRecord<TaskContent>("content");
        var jurisdiction = CaseDecision.LocalityOf(run, unit, new CaseSubject());
        var owner = content.Unit is { Id.Length: > 0, Department.Length: > 0 } known ? known : throw Unusable(run, StepMessages.UnitWithoutName);
        var name = string.IsNullOrWhiteSpace(content.Name) ? throw Unusable(run, StepMessages.TaskWithoutName) : content.Name;
        var from = content.From ?? run.On;
        var to = content.To ?? from;
        if (to < from)
        {
            throw Unusable(run, StepMessages.EndsBeforeItBegins);
        }

        var task = new InspectionTask(content.Id ?? $"{jurisdiction}-{run.IdFor("task")}", jurisdiction, name, owner, content.Items ?? [], from, to)
        {
            PlanId = content.Plan,
            Origin = content.Origin,
            DrawMode = content.DrawMode,
            Reason = content.Reason,
            Method = content.Method,
            Organiser = content.Organiser,
            Justification = content.Justification,
            Participants = content.Participants ?? [],
            Samples = content.Samples ?? [],
        };
        unit.Store<ITasks>().Add(task);
        run.Append(unit, $"task/{task.Id}", "task-started", w =>
        {
            w.WriteString("name", name);
            w.WriteString("unit", owner.Id);
            if (content.Reason is not null)
            {
                w.WriteString("reason", content.Reason);
            }
        });
        return DoneWith(Output("task", task.Id), Output("correlation", $"task/{task.Id}"));
    }

    private static ActivityFault Unusable(StepRun run, string reason) =>
        new("PE1405", StepMessages.WrongRecord("content", run.ActivityType, reason), false);
}
