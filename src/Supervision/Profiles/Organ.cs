using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Profiles;

/// <summary>Who fills a role in this locality.</summary>
/// <param name="Role">One of the vocabulary's organs, or one of the profile's own.</param>
/// <param name="Successor">Who took over since; null where nobody did.</param>
public sealed record Organ(string Role, Label Name, OrganSuccessor? Successor);
