using PolicyEngine.Rules.Explanation;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>The part of an outcome that follows from how the rules stand.</summary>
/// <param name="Base">
/// Everything but the deadline, as it is unless a part below depends on the facts or a deadline adds to it.
/// </param>
/// <param name="Parts">The rules that add to the outcome, in the order of the file.</param>
/// <param name="HasDeadline">One of them has a due day.</param>
/// <param name="Varies">Obligations, readings or remarks depend on the facts.</param>
internal sealed record OutcomeSkeleton(Outcome Base, OutcomePart[] Parts, bool HasDeadline, bool Varies);
