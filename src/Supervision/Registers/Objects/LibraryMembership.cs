namespace PolicyEngine.Supervision.Registers;

/// <summary>An object's stay in a supervision library.</summary>
/// <param name="From">First day in it, inclusive.</param>
/// <param name="To">Last day in it, inclusive; null while it is there.</param>
/// <param name="Reason">Why it came in: an application, a finding; nothing personal.</param>
/// <param name="Clauses">The clauses by which it came in.</param>
public sealed record LibraryMembership(string Library, DateOnly From, DateOnly? To, string Reason, IReadOnlyList<string> Clauses);
