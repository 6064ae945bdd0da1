using System.Text.Json;

namespace PolicyEngine.Rehearsals;

internal sealed class NoDraws : IDrawPlay
{
    public Task<JsonElement> Answer(DrawRole role, AnswerContext context) => throw new AnswerFault("draws are to come.");
}
