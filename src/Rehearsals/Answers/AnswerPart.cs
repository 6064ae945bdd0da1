using System.Text.Json;

namespace PolicyEngine.Rehearsals;

/// <summary>A part of an answer as the file has it: a plain value, or what makes one.</summary>
public abstract record AnswerPart
{
    /// <summary>The value. The same for the same context: chance follows from the seed and the task's id.</summary>
    /// <exception cref="AnswerFault">It cannot be made.</exception>
    public abstract ValueTask<JsonElement> Make(AnswerContext context);
}
