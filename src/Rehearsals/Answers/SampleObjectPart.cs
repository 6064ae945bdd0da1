using System.Text.Json;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary><c>{"$":"object","number":3,"library":"A"}</c>: the id of the third sample object that can be inspected and fits.</summary>
public sealed record SampleObjectPart(int Number, string? Library, string? Kind) : AnswerPart
{
    public override ValueTask<JsonElement> Make(AnswerContext context) =>
        ValueTask.FromResult(JsonValue.Of(
            context.Samples.ObjectLike(Number, Library, Kind)?.Id ?? throw new AnswerFault(RehearsalMessages.NoSuchSample("object", Number))));
}
