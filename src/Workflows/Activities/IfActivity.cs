using System.Text.Json;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Runs one of two activities inside it.</summary>
internal sealed class IfActivity : BuiltInActivity
{
    public override string Id => "Elsa.If";

    public override IReadOnlyList<InputDescriptor> Inputs => [new("condition", WorkflowType.Boolean, true)];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("result", WorkflowType.Boolean)];

    public override bool Runs(string slot) => slot is "then" or "else";

    protected override void Begin(ActivityContext context)
    {
        var holds = context.Required("condition");
        context.SetOutput("result", holds);
        if (context.Activity.Child(holds.ValueKind == JsonValueKind.True ? "then" : "else") is { } chosen)
        {
            context.Schedule(chosen);
        }
        else
        {
            context.Complete();
        }
    }
}
