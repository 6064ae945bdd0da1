using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Schedules;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>As a trigger starts the workflow at each interval; within one it waits one interval.</summary>
internal sealed class TimerActivity : TimedActivity
{
    public override string Id => "Elsa.Timer";

    public override IReadOnlyList<InputDescriptor> Inputs => [new("interval", WorkflowType.Duration)];

    public override object? Prepare(PrepareContext context) => AmountReader.ReadOrInput(context, "interval");

    protected override DateTimeOffset? Due(ActivityContext context) => AmountReader.Due(context, "interval");
}
