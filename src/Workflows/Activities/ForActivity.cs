using System.Text.Json;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Runs its body for numbers from one to another; bounds and step are taken as they are at the start.</summary>
internal sealed class ForActivity : BuiltInActivity
{
    public override string Id => "Elsa.For";

    public override bool IsLoop => true;

    public override IReadOnlyList<InputDescriptor> Inputs =>
    [
        new("start", WorkflowType.Integer), new("end", WorkflowType.Integer, true), new("step", WorkflowType.Integer),
        new("outerBoundInclusive", WorkflowType.Boolean),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("currentValue", WorkflowType.Integer)];

    public override bool Runs(string slot) => slot == "body";

    public override IReadOnlyList<VariableDefinition> InnerVariables(CompiledActivity activity) => LoopVariables.Declare(activity, "Int64");

    public override object? Prepare(PrepareContext context)
    {
        if (context.Written("step") is { ValueKind: JsonValueKind.Number } step && step.GetDecimal() == 0)
        {
            context.Bag.Add(WorkflowMessages.StepOfZero(context.PlaceOf("step")));
        }

        return null;
    }

    protected override void Begin(ActivityContext context)
    {
        var from = Number(context.Value("start"), 0);
        var to = Number(context.Required("end"), 0);
        var step = Number(context.Value("step"), 1);
        if (step == 0)
        {
            throw new ActivityFault("PE1265", "A step of 0 never comes to the end. Give the loop another step.", false);
        }

        // Inclusive unless the file says otherwise.
        var last = context.Value("outerBoundInclusive").ValueKind == JsonValueKind.False ? to - Math.Sign(step) : to;
        Turn(context, from, last, step, 0);
    }

    protected override void Continue(ActivityContext context, CompletedChild child)
    {
        var state = context.State;
        Turn(context, state[0].GetInt64(), state[1].GetInt64(), state[2].GetInt64(), state[3].GetInt32());
    }

    private static void Turn(ActivityContext context, long value, long last, long step, int index)
    {
        if ((step > 0 ? value > last : value < last) || context.Activity.Child("body") is not { } body)
        {
            context.Complete();
            return;
        }

        context.State = JsonValue.Build(w =>
        {
            w.WriteStartArray();
            w.WriteNumberValue(value + step);
            w.WriteNumberValue(last);
            w.WriteNumberValue(step);
            w.WriteNumberValue(index + 1);
            w.WriteEndArray();
        });
        context.Schedule(body, variables: LoopVariables.For(context, JsonValue.Of(value), index, false));
    }

    private static long Number(JsonElement value, long otherwise) => value.IsNull() ? otherwise : value.GetInt64();
}
