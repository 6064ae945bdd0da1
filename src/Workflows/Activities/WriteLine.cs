using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Writes a line into the instance's journal.</summary>
internal sealed class WriteLine : BuiltInActivity
{
    public override string Id => "Elsa.WriteLine";

    public override IReadOnlyList<InputDescriptor> Inputs => [new("text", WorkflowType.Text)];

    protected override void Begin(ActivityContext context)
    {
        context.Write(context.Text("text") ?? "");
        context.Complete();
    }
}
