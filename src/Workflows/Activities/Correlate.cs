using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Says what case the instance is about, so that events of that case find it.</summary>
internal sealed class Correlate : BuiltInActivity
{
    public override string Id => "Elsa.Correlate";

    public override IReadOnlyList<InputDescriptor> Inputs => [new("correlationId", WorkflowType.Text)];

    protected override void Begin(ActivityContext context)
    {
        context.Correlate(context.Text("correlationId"));
        context.Complete();
    }
}
