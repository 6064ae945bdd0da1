namespace PolicyEngine.Supervision.ProfileTests;

/// <summary>In how many test cases a rule applied, and in how many it was seen not to.</summary>
public sealed record RuleCoverage(string Decision, string Rule, IReadOnlyList<string> Clauses, int Applied, int NotApplied)
{
    public bool IsWhole => Applied > 0 && NotApplied > 0;
}
