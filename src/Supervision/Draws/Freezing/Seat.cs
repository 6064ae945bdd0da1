namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>Places in a team for which the same is asked.</summary>
/// <param name="Count">How many such places, at least 1.</param>
/// <param name="Needs">Qualifications that whoever takes one must hold, all of them; empty for anybody.</param>
public sealed record Seat(int Count, IReadOnlyList<string> Needs);
