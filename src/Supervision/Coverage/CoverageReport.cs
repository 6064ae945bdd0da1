using PolicyEngine.Supervision.Clauses;

namespace PolicyEngine.Supervision.Coverage;

/// <summary>Clause by clause, what of one official document is encoded, and what is missing.</summary>
public sealed record CoverageReport(
    string Jurisdiction, IReadOnlyList<ClauseCoverage> Clauses, int Sentences, IReadOnlyList<MissingItem> Missing)
{
    public int Count(ClauseKind kind) => Clauses.Count(c => c.Clause.Kind == kind);
}
