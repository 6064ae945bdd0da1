using PolicyEngine.Rules.Explanation;

namespace PolicyEngine.Supervision.ProfileTests;

/// <summary>How one test case came out.</summary>
/// <param name="Outcome">With its trace; null where the question could not be asked.</param>
/// <param name="Problem">Why it could not be asked; else null.</param>
/// <param name="Differences">Empty where it passed.</param>
public sealed record TestResult(
    string Decision, TestCase Case, Outcome? Outcome, string? Problem, IReadOnlyList<Difference> Differences)
{
    public bool Passed => Problem is null && Differences.Count == 0;
}
