using System.Text.Json;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Takes one of two ports.</summary>
internal sealed class FlowDecision : BuiltInActivity
{
    private static readonly string[] Ports = ["True", "False"];

    public override string Id => "Elsa.FlowDecision";

    public override bool IsChoice => true;

    public override IReadOnlyList<InputDescriptor> Inputs => [new("condition", WorkflowType.Boolean, true)];

    public override IReadOnlyList<string> Outcomes(CompiledActivity activity) => Ports;

    protected override void Begin(ActivityContext context) =>
        context.Complete(context.Required("condition").ValueKind == JsonValueKind.True ? "True" : "False");
}
