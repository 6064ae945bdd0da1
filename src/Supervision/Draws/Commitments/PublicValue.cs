namespace PolicyEngine.Supervision.Draws.Commitments;

/// <summary>The public value as it was typed in.</summary>
/// <param name="Issue">Its issue number; the one fixed in advance.</param>
/// <param name="Value">The published digits, exactly as typed.</param>
/// <param name="At">When it was typed in; whole seconds.</param>
public sealed record PublicValue(string Issue, string Value, DateTimeOffset At);
