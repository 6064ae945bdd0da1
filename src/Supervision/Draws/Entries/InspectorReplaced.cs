namespace PolicyEngine.Supervision.Draws.Entries;

/// <summary>An inspector leaves visits; for each, the next in its reserve order steps in.</summary>
/// <param name="Inspector">Number of who leaves.</param>
/// <param name="Unavailable">Whether the inspector steps in nowhere else from now on.</param>
public sealed record InspectorReplaced(
    int Number, DateTimeOffset At, DateOnly OccurredOn, string Reason, string Statement,
    int Inspector, bool Unavailable, IReadOnlyList<Replacement> Replacements)
    : DrawEntry(Number, At, OccurredOn, Reason, Statement);
