namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>A record without a member that it needs, or with another kind of value there; carries the mistake.</summary>
internal sealed class RecordShapeException(DrawMistake mistake) : FormatException(mistake.Text)
{
    public DrawMistake Mistake { get; } = mistake;
}
