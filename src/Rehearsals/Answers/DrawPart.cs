using System.Text.Json;

namespace PolicyEngine.Rehearsals;

/// <summary>What somebody who takes part in a draw answers.</summary>
public sealed record DrawPart(DrawRole Role) : AnswerPart
{
    public override ValueTask<JsonElement> Make(AnswerContext context) => new(context.Draws.Answer(Role, context));
}
