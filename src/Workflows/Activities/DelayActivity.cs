using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Schedules;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Waits a span of time: <c>timeSpan</c>, or <c>customProperties.amount</c> in hours, days, working days or months.</summary>
internal sealed class DelayActivity : TimedActivity
{
    public override string Id => "Elsa.Delay";

    public override bool CanTrigger => false;

    public override IReadOnlyList<InputDescriptor> Inputs => [new("timeSpan", WorkflowType.Duration)];

    public override object? Prepare(PrepareContext context) => AmountReader.ReadOrInput(context, "timeSpan");

    protected override DateTimeOffset? Due(ActivityContext context) => AmountReader.Due(context, "timeSpan");
}
