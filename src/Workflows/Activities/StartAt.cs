using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Waits for a moment; one that has passed completes at once. As a trigger starts the workflow then.</summary>
internal sealed class StartAt : TimedActivity
{
    public override string Id => "Elsa.StartAt";

    public override IReadOnlyList<InputDescriptor> Inputs => [new("dateTime", WorkflowType.Instant, true)];

    protected override DateTimeOffset? Due(ActivityContext context) => ValueText.Instant(context.Required("dateTime").GetString()!);
}
