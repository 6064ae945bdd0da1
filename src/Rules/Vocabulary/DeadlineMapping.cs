namespace PolicyEngine.Rules.Vocabulary;

/// <summary>How the deadline rules of a decision speak.</summary>
/// <param name="Done">Index of the fact that says when it was done.</param>
/// <param name="AsOf">Index of the fact that says on which day one looks, or -1 where the decision has none.</param>
/// <param name="Met">The verdict for done in time; null: such a rule then speaks for none.</param>
/// <param name="Missed">The verdict for done late, or not done and the due day past.</param>
/// <param name="Open">The verdict for not done, and the due day not past.</param>
/// <param name="NotRunning">The verdict for what has not begun to run (its anchor has not happened).</param>
public sealed record DeadlineMapping(int Done, int AsOf, string? Met, string? Missed, string? Open, string? NotRunning);
