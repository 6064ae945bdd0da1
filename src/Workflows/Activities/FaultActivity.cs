using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Fails on purpose: an incident with the code and message that the file gives.</summary>
internal sealed class FaultActivity : BuiltInActivity
{
    public override string Id => "Elsa.Fault";

    public override bool IsTerminal => true;

    public override IReadOnlyList<InputDescriptor> Inputs =>
    [
        new("code", WorkflowType.Text), new("category", WorkflowType.Text), new("faultType", WorkflowType.Text), new("message", WorkflowType.Text),
    ];

    protected override void Begin(ActivityContext context) =>
        throw new ActivityFault(context.Text("code") ?? "Fault", context.Text("message") ?? "The workflow ends here as faulted.", false);
}
