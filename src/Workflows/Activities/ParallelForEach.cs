using System.Text.Json;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Runs its body for all items of a list side by side.</summary>
internal sealed class ParallelForEach : ListLoop
{
    public override string Id => "Elsa.ParallelForEach";

    protected override void Begin(ActivityContext context)
    {
        var items = context.Required("items");
        if (items.GetArrayLength() == 0 || context.Activity.Child("body") is not { } body)
        {
            context.Complete();
            return;
        }

        var index = 0;
        foreach (var item in items.EnumerateArray())
        {
            context.Schedule(body, variables: LoopVariables.For(context, item, index++, true));
        }

        context.State = JsonValue.Of(index);
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
