using System.Text.Json;

namespace PolicyEngine.Rehearsals;

/// <summary>Plays those who take part in a draw.</summary>
public interface IDrawPlay
{
    /// <exception cref="AnswerFault">The task has no draw of that sort under way.</exception>
    Task<JsonElement> Answer(DrawRole role, AnswerContext context);
}
