using PolicyEngine.Supervision.Clauses;

namespace PolicyEngine.Supervision.ProfileTests;

/// <summary>One locality's own tests: results, and what they cover.</summary>
/// <param name="Rules">Every rule, with how often it applied and did not.</param>
/// <param name="UncoveredClauses">Computable clauses of which no rule both applied in some case and did not in another.</param>
public sealed record TestReport(
    string Jurisdiction, IReadOnlyList<TestResult> Results, IReadOnlyList<RuleCoverage> Rules, IReadOnlyList<Clause> UncoveredClauses)
{
    public int Passed => Results.Count(r => r.Passed);

    public int Failed => Results.Count - Passed;
}
