namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>A part of the population that is drawn from by itself.</summary>
/// <param name="Code">What rows call it. Stays in the audit form; the public form numbers strata.</param>
/// <param name="TeamRule">Code of the rule for its visits' teams; null where no inspectors are drawn.</param>
/// <param name="Reserves">How many objects are kept as reserves behind the drawn ones, at least 0.</param>
/// <param name="Clauses">Ids of the clauses that its ratio and bounds rest on.</param>
public sealed record Stratum(
    string Code, Quota Quota, string? TeamRule, int Reserves = 0, IReadOnlyList<string>? Clauses = null);
