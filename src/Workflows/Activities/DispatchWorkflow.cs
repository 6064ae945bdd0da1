using System.Text.Json;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>
/// Starts another workflow, on the version that is active then; its row commits with this step. Where it waits, it waits
/// until the other has finished: a faulted one is to be mended, a cancelled one fails this step.
/// </summary>
internal sealed class DispatchWorkflow : BuiltInActivity
{
    public override string Id => "Elsa.DispatchWorkflow";

    public override IReadOnlyList<InputDescriptor> Inputs =>
    [
        new("workflowDefinitionId", WorkflowType.Text, true), new("correlationId", WorkflowType.Text), new("input", WorkflowType.Map),
        new("waitForCompletion", WorkflowType.Boolean), new("startNewTrace", WorkflowType.Boolean), new("channelName", WorkflowType.Text),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("result", WorkflowType.Any)];

    public override bool CanWait(CompiledActivity activity) => activity.Inputs.ContainsKey("waitForCompletion");

    protected override void Begin(ActivityContext context)
    {
        var input = context.Value("input");
        var given = input.IsNull() ? [] : input.EnumerateObject().ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);
        var wait = context.Flag("waitForCompletion");
        context.Dispatch(context.Required("workflowDefinitionId").GetString()!, given, context.Text("correlationId"), wait);
        if (!wait)
        {
            context.Complete();
        }
    }

    protected override void Resume(ActivityContext context, Resumption resumption)
    {
        var status = resumption.Payload.GetProperty("status").GetString()!;
        if (status != "Finished")
        {
            throw new ActivityFault("PE1268", RuntimeMessages.ChildNotFinished(context.Node.Id, status), false);
        }

        context.SetOutput("result", resumption.Payload.GetProperty("output"));
        context.Complete();
    }
}
