using System.Text.Json;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Takes all of its ports at once.</summary>
internal sealed class FlowFork : BuiltInActivity
{
    public override string Id => "Elsa.FlowFork";

    public override IReadOnlyList<InputDescriptor> Inputs =>
        [new("branches", WorkflowType.ListOf(WorkflowType.Text), true, true)];

    public override IReadOnlyList<string> Outcomes(CompiledActivity activity) => (IReadOnlyList<string>)activity.Model!;

    public override object? Prepare(PrepareContext context)
    {
        List<string> branches = context.Written("branches") is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(b => b.GetString()!).Distinct()]
            : [];
        if (branches.Count == 0 && context.Activity.Inputs.ContainsKey("branches"))
        {
            context.Bag.Add(WorkflowMessages.ForkWithoutBranches(context.PlaceOf("branches")));
        }

        return branches;
    }

    protected override void Begin(ActivityContext context) => context.Complete([.. Outcomes(context.Activity)]);
}
