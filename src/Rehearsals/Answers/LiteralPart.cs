using System.Text.Json;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary>A plain value.</summary>
public sealed record LiteralPart(JsonElement Value) : AnswerPart
{
    public static readonly LiteralPart Null = new(JsonValue.Null);

    public override ValueTask<JsonElement> Make(AnswerContext context) => ValueTask.FromResult(Value);
}
