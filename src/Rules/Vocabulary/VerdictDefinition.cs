namespace PolicyEngine.Rules.Vocabulary;

/// <summary>A verdict that the rules of a decision can speak for.</summary>
public sealed record VerdictDefinition(string Id, Label Label);
