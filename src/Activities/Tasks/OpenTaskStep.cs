using PolicyEngine.Activities.Decisions;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Cases;
using PolicyEngine.Supervision.Plans;
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
        var from = content.From ?? run.On;
        var owner = content.Unit ?? new PlanningUnit("", "", "", "");
        var task = new InspectionTask(content.Id ?? $"{jurisdiction}-{run.IdFor("task")}", jurisdiction, content.Name ?? "", owner, content.Items ?? [], from, content.To ?? from)
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
        TaskOpening.Open(unit, run, task);
        return DoneWith(Output("task", task.Id), Output("correlation", $"task/{task.Id}"));
    }
}
