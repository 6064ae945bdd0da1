using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>CheckPlan</summary>
internal sealed class CheckPlanStep(DomainServices services) : DomainStep
{
    protected override string Name => "CheckPlan";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("plan", WorkflowType.Text, true),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("remarks", WorkflowType.ListOf(WorkflowType.Any)),
        new("gravest", WorkflowType.Text),
    ];

    protected override StepResult Do(StepRun run, IUnitOfWork unit) => throw new NotSupportedException(services.ToString());
}
