using PolicyEngine.Activities.Steps;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>Reads a visit for branching and dates.</summary>
internal sealed class ReadVisitStep(DomainServices services) : ReadingStep(services.Transactions)
{
    protected override string Name => "ReadVisit";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("visit", WorkflowType.Text, true),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("object", WorkflowType.Text),
        new("task", WorkflowType.Text),
        new("plannedOn", WorkflowType.Date),
        new("inspectors", WorkflowType.ListOf(WorkflowType.Text)),
        new("result", WorkflowType.Text),
        new("finding", WorkflowType.Text),
        new("followUp", WorkflowType.Boolean),
        new("refused", WorkflowType.Boolean),
        new("impossible", WorkflowType.Boolean),
        new("library", WorkflowType.Text),
        new("riskClass", WorkflowType.Text),
        new("item", WorkflowType.Text),
        new("items", WorkflowType.ListOf(WorkflowType.Text)),
        new("ended", WorkflowType.Date),
        new("taskEnded", WorkflowType.Date),
        new("enteredOn", WorkflowType.Date),
        new("publishedOn", WorkflowType.Date),
        new("disposition", WorkflowType.Boolean),
    ];

    protected override StepResult Read(StepRun run, IStores stores) => throw new NotSupportedException();
}
