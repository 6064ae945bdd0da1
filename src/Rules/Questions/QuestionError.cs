using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Questions;

/// <summary>Why the facts of a question cannot be taken.</summary>
/// <param name="Diagnostic">
/// Id, message, what was expected and the nearest known name. Its column is the byte of the JSON text, from 1.
/// </param>
/// <param name="Fact">The fact that it is about, as the question names it; null where it is about the whole.</param>
public sealed record QuestionError(Diagnostic Diagnostic, string? Fact)
{
    public string Id => Diagnostic.Id;

    /// <summary>The message with what was expected and the nearest known name.</summary>
    public string Message
    {
        get
        {
            var text = Diagnostic.Expected is { } expected ? $"{Diagnostic.Message} Expected: {expected}." : Diagnostic.Message;
            return Diagnostic.Nearest is { } nearest ? $"{text} Nearest known name: '{nearest}'." : text;
        }
    }

    /// <summary>The nearest known name, for a misspelt one; or null.</summary>
    public string? Nearest => Diagnostic.Nearest;
}
