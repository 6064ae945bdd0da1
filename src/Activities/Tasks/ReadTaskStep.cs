using PolicyEngine.Activities.Steps;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Tasks;

/// <summary>Brings what a file needs of a task to branch on and to set days by.</summary>
internal sealed class ReadTaskStep(DomainServices services) : ReadingStep(services.Transactions)
{
    protected override string Name => "ReadTask";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("task", WorkflowType.Text, true)];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("from", WorkflowType.Date),
        new("to", WorkflowType.Date),
        new("unit", WorkflowType.Text),
        new("department", WorkflowType.Text),
        new("drawMode", WorkflowType.Text),
        new("origin", WorkflowType.Text),
        new("library", WorkflowType.Text),
        new("reason", WorkflowType.Text),
        new("joint", WorkflowType.Boolean),
        new("taskName", WorkflowType.Text),
        new("items", WorkflowType.ListOf(WorkflowType.Text)),
        new("plan", WorkflowType.Text),
        new("method", WorkflowType.Text),
        new("organiser", WorkflowType.Text),
        new("inspectedOn", WorkflowType.Date),
        new("completedOn", WorkflowType.Date),
        new("correlation", WorkflowType.Text),
    ];

    protected override StepResult Read(StepRun run, IStores stores)
    {
        var task = stores.Task(run.NeededText("task")).Value;
        return DoneWith(
            Output("from", task.From),
            Output("to", task.To),
            Output("unit", task.Unit.Id),
            Output("department", task.Unit.Department),
            Output("drawMode", task.DrawMode),
            Output("origin", task.Origin),
            Output("library", task.Samples.Select(s => s.Library).Distinct().ToList() is [var library] ? library : null),
            Output("reason", task.Reason),
            Output("joint", task.Joint),
            Output("taskName", task.Name),
            Output("items", task.Items),
            Output("plan", task.PlanId),
            Output("method", task.Method),
            Output("organiser", task.Organiser),
            Output("inspectedOn", task.InspectedOn),
            Output("completedOn", task.CompletedOn),
            Output("correlation", $"task/{task.Id}"));
    }
}
