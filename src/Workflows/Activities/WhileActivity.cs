using System.Text.Json;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Runs its body as long as its condition holds, which is asked before each turn.</summary>
internal sealed class WhileActivity : BuiltInActivity
{
    public override string Id => "Elsa.While";

    public override bool IsLoop => true;

    public override IReadOnlyList<InputDescriptor> Inputs => [new("condition", WorkflowType.Boolean, true)];

    public override bool Runs(string slot) => slot == "body";

    protected override void Begin(ActivityContext context) => Turn(context);

    protected override void Continue(ActivityContext context, CompletedChild child) => Turn(context);

    private static void Turn(ActivityContext context)
    {
        if (context.Required("condition").ValueKind == JsonValueKind.True && context.Activity.Child("body") is { } body)
        {
            context.Schedule(body);
        }
        else
        {
            context.Complete();
        }
    }
}
