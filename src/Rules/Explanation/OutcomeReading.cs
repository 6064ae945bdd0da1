namespace PolicyEngine.Rules.Explanation;

/// <summary>A reading that an outcome rests on.</summary>
/// <param name="Arguable">On these facts, another reading could be defended.</param>
public sealed record OutcomeReading(string Id, bool Arguable);
