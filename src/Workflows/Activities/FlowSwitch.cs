using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Takes the ports of the cases that hold, or else Default.</summary>
internal sealed class FlowSwitch : BuiltInActivity
{
    private const string Default = "Default";

    public override string Id => "Elsa.FlowSwitch";

    public override bool IsChoice => true;

    public override IReadOnlyList<InputDescriptor> Inputs => [new("mode", WorkflowType.Text, Fixed: true)];

    public override IReadOnlyList<string> Outcomes(CompiledActivity activity) =>
        [.. ((SwitchModel)activity.Model!).Cases.Select(c => c.Label).Append(Default).Distinct()];

    public override object? Prepare(PrepareContext context) => SwitchModel.Read(context);

    protected override void Begin(ActivityContext context)
    {
        var model = (SwitchModel)context.Activity.Model!;
        var matches = model.Matches(context);
        context.Complete(matches.Count == 0 ? [Default] : [.. matches.Select(i => model.Cases[i].Label).Distinct()]);
    }
}
