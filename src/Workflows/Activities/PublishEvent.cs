using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Publishes an event, which commits with this step and is kept until somebody takes it.</summary>
internal sealed class PublishEvent : BuiltInActivity
{
    public override string Id => "Elsa.PublishEvent";

    public override IReadOnlyList<InputDescriptor> Inputs =>
    [
        new("eventName", WorkflowType.Text, true), new("correlationId", WorkflowType.Text),
        new("isLocalEvent", WorkflowType.Boolean), new("payload", WorkflowType.Any),
    ];

    protected override void Begin(ActivityContext context)
    {
        context.Publish(
            context.Required("eventName").GetString()!, context.Value("payload"), context.Text("correlationId"), context.Flag("isLocalEvent"));
        context.Complete();
    }
}
