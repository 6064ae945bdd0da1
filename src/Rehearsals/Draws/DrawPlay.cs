using System.Text.Json;

namespace PolicyEngine.Rehearsals;

/// <summary>Those who take part in draws: the provincial platform, and the witnesses.</summary>
internal sealed class DrawPlay(PlatformPlay platform, WitnessPlay witnesses) : IDrawPlay
{
    public Task<JsonElement> Answer(DrawRole role, AnswerContext context) =>
        role == DrawRole.Platform ? platform.Answer(context) : witnesses.Answer(role, context);
}
