using System.Text.Json;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary><c>{"$":"inspector","number":3}</c>: the number of the third sample inspector.</summary>
public sealed record SampleInspectorPart(int Number) : AnswerPart
{
    public override ValueTask<JsonElement> Make(AnswerContext context) =>
        ValueTask.FromResult(JsonValue.Of(context.Samples.Inspector(Number) ?? throw new AnswerFault(RehearsalMessages.NoSuchSample("inspector", Number))));
}
