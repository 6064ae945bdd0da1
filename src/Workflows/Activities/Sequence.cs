using System.Text.Json;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Runs activities one after another.</summary>
internal sealed class Sequence : BuiltInActivity
{
    public override string Id => "Elsa.Sequence";

    public override bool IsContainer => true;

    public override bool Runs(string slot) => slot == "activities";

    protected override void Begin(ActivityContext context) => Next(context, 0);

    protected override void Continue(ActivityContext context, CompletedChild child) => Next(context, context.State.GetInt32() + 1);

    private static void Next(ActivityContext context, int index)
    {
        if (index == context.Activity.Children.Count)
        {
            context.Complete();
            return;
        }

        context.State = JsonValue.Of(index);
        context.Schedule(context.Activity.Children[index]);
    }
}
