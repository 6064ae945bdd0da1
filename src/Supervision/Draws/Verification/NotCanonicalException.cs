namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>A file that is not canonical JSON; carries the mistake with its place.</summary>
internal sealed class NotCanonicalException(DrawMistake mistake) : FormatException(mistake.Text)
{
    public DrawMistake Mistake { get; } = mistake;
}
