using System.Text.Json;

namespace PolicyEngine.Rehearsals;

/// <summary>Gives each who takes part in a draw the word.</summary>
internal sealed class DrawPlay(IDrawPlay platform, IDrawPlay witnesses) : IDrawPlay
{
    public Task<JsonElement> Answer(DrawRole role, AnswerContext context) =>
        (role == DrawRole.Platform ? platform : witnesses).Answer(role, context);
}
