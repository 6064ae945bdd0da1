namespace PolicyEngine.Calendars;

/// <summary>What a deadline says of an act.</summary>
/// <param name="Met">The act is in time; of a day that is merely looked at, the period is still open.</param>
/// <param name="ArguableReading">The reading under which it could be judged differently, or null.</param>
public readonly record struct DueJudgement(bool Met, string? ArguableReading);
