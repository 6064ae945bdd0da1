using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Runs the activities inside it whose cases hold, or else the default.</summary>
internal sealed class SwitchActivity : BuiltInActivity
{
    public override string Id => "Elsa.Switch";

    public override IReadOnlyList<InputDescriptor> Inputs => [new("mode", WorkflowType.Text, Fixed: true)];

    public override bool Runs(string slot) => slot == "default" || slot.StartsWith("cases[", StringComparison.Ordinal);

    public override object? Prepare(PrepareContext context) => SwitchModel.Read(context);

    protected override void Begin(ActivityContext context)
    {
        var matches = ((SwitchModel)context.Activity.Model!).Matches(context);
        var chosen = matches.Count == 0
            ? [context.Activity.Child("default")]
            : matches.Select(i => context.Activity.Child($"cases[{i}]"));
        var scheduled = chosen.OfType<CompiledActivity>().ToList();
        scheduled.ForEach(c => context.Schedule(c));
        context.State = JsonValue.Of(scheduled.Count);
        if (scheduled.Count == 0)
        {
            context.Complete();
        }
    }

    protected override void Continue(ActivityContext context, CompletedChild child)
    {
        var open = context.State.GetInt32() - 1;
        context.State = JsonValue.Of(open);
        if (open == 0)
        {
            context.Complete();
        }
    }
}
