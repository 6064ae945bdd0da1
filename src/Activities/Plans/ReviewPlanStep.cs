using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>ReviewPlan</summary>
internal sealed class ReviewPlanStep(DomainServices services) : DomainStep
{
    protected override string Name => "ReviewPlan";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("plan", WorkflowType.Text, true),
        new("organ", WorkflowType.Text, true),
        new("aspect", WorkflowType.Text),
        new("outcome", WorkflowType.Text, true),
        new("note", WorkflowType.Text),
        new("revision", WorkflowType.Integer),
    ];

    protected override IReadOnlyList<string> Ends => ["Passed", "Returned", "Rejected"];

    protected override StepResult Do(StepRun run, IUnitOfWork unit) => throw new NotSupportedException(services.ToString());
}
