using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Profiles;

/// <param name="From">First day in office, inclusive.</param>
public sealed record OrganSuccessor(Label Name, DateOnly From);
