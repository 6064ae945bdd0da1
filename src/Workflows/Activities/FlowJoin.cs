using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Flow;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Joins branches by its mode. The flowchart around it does the joining; it has nothing left to do when it runs.</summary>
internal sealed class FlowJoin : BuiltInActivity
{
    private static readonly string[] Modes = [nameof(JoinRule.WaitAll), nameof(JoinRule.WaitAllActive), nameof(JoinRule.WaitAny)];

    public override string Id => "Elsa.FlowJoin";

    public override IReadOnlyList<InputDescriptor> Inputs => [new("mode", WorkflowType.Text, Fixed: true)];

    public override object? Prepare(PrepareContext context)
    {
        var written = context.Written("mode")?.GetString();
        if (written is null)
        {
            return JoinRule.WaitAny;
        }

        if (Modes.Contains(written))
        {
            return Enum.Parse<JoinRule>(written);
        }

        context.Bag.Add(WorkflowMessages.UnknownMode(context.PlaceOf("mode"), "mode", written, Modes));
        return JoinRule.WaitAny;
    }

    protected override void Begin(ActivityContext context) => context.Complete();
}
