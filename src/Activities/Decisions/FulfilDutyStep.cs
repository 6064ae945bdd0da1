using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Decisions;

/// <summary>FulfilDuty</summary>
internal sealed class FulfilDutyStep(DomainServices services) : DomainStep
{
    protected override string Name => "FulfilDuty";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("jurisdiction", WorkflowType.Text),
        new("duty", WorkflowType.Text, true, true),
        new("year", WorkflowType.Integer, true),
        new("completedOn", WorkflowType.Date),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("verdict", WorkflowType.Text),
        new("due", WorkflowType.Text),
        new("adverse", WorkflowType.Boolean),
    ];

    protected override StepResult Do(StepRun run, IUnitOfWork unit) => throw new NotSupportedException(services.ToString());
}
