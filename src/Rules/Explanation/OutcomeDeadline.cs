namespace PolicyEngine.Rules.Explanation;

/// <summary>When something is due.</summary>
/// <param name="Due">The last day in time as <c>yyyy-MM-dd</c>, or, of a deadline counted in hours, the last moment in Beijing time.</param>
/// <param name="Counted">How it was counted, Chinese first.</param>
/// <param name="Provisional">A year without a working-day notice was counted through: the day may still move.</param>
public sealed record OutcomeDeadline(string Due, string Counted, bool Provisional);
