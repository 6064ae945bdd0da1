using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Decisions;

/// <summary>Decide</summary>
internal sealed class DecideStep(DomainServices services) : DomainStep
{
    protected override string Name => "Decide";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("decision", WorkflowType.Text, true, true),
        new("jurisdiction", WorkflowType.Text),
        new("plan", WorkflowType.Text),
        new("task", WorkflowType.Text),
        new("visit", WorkflowType.Text),
        new("object", WorkflowType.Text),
        new("assume", WorkflowType.Text),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("verdict", WorkflowType.Text),
        new("due", WorkflowType.Text),
        new("dueDate", WorkflowType.Date),
        new("adverse", WorkflowType.Boolean),
        new("obligations", WorkflowType.ListOf(WorkflowType.Text)),
        new("outcome", WorkflowType.Map),
    ];

    public override bool ReadsMember(string member) => member == "facts";

    protected override StepResult Do(StepRun run, IUnitOfWork unit) => throw new NotSupportedException(services.ToString());
}
