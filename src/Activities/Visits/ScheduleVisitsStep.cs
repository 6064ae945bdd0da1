using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>Gives each visit its day, spread over the working days on which the task may inspect.</summary>
internal sealed class ScheduleVisitsStep : DomainStep
{
    protected override string Name => "ScheduleVisits";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("task", WorkflowType.Text, true),
        new("perDay", WorkflowType.Integer),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("first", WorkflowType.Date),
        new("last", WorkflowType.Date),
        new("unscheduled", WorkflowType.Integer),
    ];
}
