using PolicyEngine.Rules.Explanation;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>The part of an outcome that follows from how the rules stand.</summary>
/// <param name="Base">Verdict, clauses, clauses set aside and strength.</param>
/// <param name="Parts">The rules that add what depends on the facts, in the order of the file.</param>
/// <param name="IsWhole">No part depends on the facts: <paramref name="Base"/> has all that they add.</param>
internal sealed record OutcomeSkeleton(Outcome Base, OutcomePart[] Parts, bool IsWhole);
