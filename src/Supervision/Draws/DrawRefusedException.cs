namespace PolicyEngine.Supervision.Draws;

/// <summary>A draw, or a step of one, that does not take place. Lists every mistake; nothing was chosen.</summary>
public sealed class DrawRefusedException(IReadOnlyList<DrawMistake> mistakes)
    : Exception(string.Join(" ", mistakes.Select(m => m.ToString())))
{
    /// <summary>At least one.</summary>
    public IReadOnlyList<DrawMistake> Mistakes { get; } = mistakes;

    /// <summary>Whether the verdict is <c>conflict</c>: the bounds leave no lawful number.</summary>
    public bool IsConflict => Mistakes.Any(m => m.Kind == MistakeKind.Conflict);

    internal DrawRefusedException(DrawMistake mistake)
        : this([mistake])
    {
    }

    internal static void ThrowIfAny(IReadOnlyList<DrawMistake> mistakes)
    {
        if (mistakes.Count > 0)
        {
            throw new DrawRefusedException(mistakes);
        }
    }
}
