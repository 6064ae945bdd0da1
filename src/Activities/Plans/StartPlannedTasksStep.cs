using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Plans;

/// <summary>StartPlannedTasks</summary>
internal sealed class StartPlannedTasksStep : DomainStep
{
    protected override string Name => "StartPlannedTasks";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("plan", WorkflowType.Text, true),
        new("workflow", WorkflowType.Text, true),
        new("leadDays", WorkflowType.Integer),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("tasks", WorkflowType.ListOf(WorkflowType.Text)),
    ];
}
