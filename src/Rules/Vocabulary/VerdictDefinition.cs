namespace PolicyEngine.Rules.Vocabulary;

/// <summary>A verdict that the rules of a decision can speak for.</summary>
/// <param name="Adverse">Something was missed, or done as it must not be: who looks after the matter is to hear of it.</param>
public sealed record VerdictDefinition(string Id, Label Label, bool Adverse = false);
