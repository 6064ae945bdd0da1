using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Gives the instance a name for people.</summary>
internal sealed class SetName : BuiltInActivity
{
    public override string Id => "Elsa.SetName";

    public override IReadOnlyList<InputDescriptor> Inputs => [new("value", WorkflowType.Text)];

    protected override void Begin(ActivityContext context)
    {
        context.SetInstanceName(context.Text("value"));
        context.Complete();
    }
}
