using System.Text.Json;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Waits for an event, or is started by one.</summary>
internal sealed class EventActivity : BuiltInActivity
{
    public override string Id => "Elsa.Event";

    public override bool CanTrigger => true;

    public override IReadOnlyList<InputDescriptor> Inputs => [new("eventName", WorkflowType.Text, true)];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("result", WorkflowType.Any)];

    public override bool CanWait(CompiledActivity activity) => true;

    protected override void Begin(ActivityContext context)
    {
        if (context.IsTrigger)
        {
            Take(context, context.TriggerPayload);
        }
        else
        {
            context.WaitForEvent(context.Required("eventName").GetString()!);
        }
    }

    protected override void Resume(ActivityContext context, Resumption resumption) => Take(context, resumption.Payload);

    private static void Take(ActivityContext context, JsonElement payload)
    {
        context.SetOutput("result", payload);
        context.Complete();
    }
}
