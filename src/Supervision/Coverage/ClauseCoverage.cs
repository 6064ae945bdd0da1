using PolicyEngine.Supervision.Clauses;

namespace PolicyEngine.Supervision.Coverage;

/// <summary>How one clause is taken care of.</summary>
/// <param name="Carriers">For a computable clause what cites it (<c>rule:decision/name</c>, <c>duty:id</c>,
/// <c>parameter:id</c>); for a record clause what it names as its carriers.</param>
/// <param name="Verbatim">The clause as the official text has it; null where that text was not supplied.</param>
public sealed record ClauseCoverage(Clause Clause, IReadOnlyList<string> Carriers, string? Verbatim);
