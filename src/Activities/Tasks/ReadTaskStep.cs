using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Tasks;

/// <summary>ReadTask</summary>
internal sealed class ReadTaskStep(DomainServices services) : DomainStep
{
    protected override string Name => "ReadTask";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("task", WorkflowType.Text, true),
    ];

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
        new("name", WorkflowType.Text),
        new("items", WorkflowType.ListOf(WorkflowType.Text)),
    ];

    protected override StepResult Do(StepRun run, IUnitOfWork unit) => throw new NotSupportedException(services.ToString());
}
