namespace PolicyEngine.Rules.Expressions;

/// <summary>A fact that the vocabulary computes from others.</summary>
/// <param name="Missing">Facts to ask for where it is unknown, by index; empty: those that its expression reads.</param>
public sealed record DerivedFact(string Name, CheckedExpression Expression, IReadOnlyList<int> Missing);
