using System.Text.Json;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Runs its body for each item of a list, one after another. The list is taken as it is at the start.</summary>
internal sealed class ForEach : ListLoop
{
    public override string Id => "Elsa.ForEach";

    protected override void Begin(ActivityContext context) => Turn(context, context.Required("items"), 0);

    protected override void Continue(ActivityContext context, CompletedChild child) =>
        Turn(context, context.State.GetProperty("items"), context.State.GetProperty("next").GetInt32());

    private static void Turn(ActivityContext context, JsonElement items, int index)
    {
        if (index >= items.GetArrayLength() || context.Activity.Child("body") is not { } body)
        {
            context.Complete();
            return;
        }

        context.State = JsonValue.Of([new("items", items), new("next", JsonValue.Of(index + 1))]);
        context.Schedule(body, variables: LoopVariables.For(context, items[index], index, false));
    }
}
