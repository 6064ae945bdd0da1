using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Profiles;

/// <summary>A platform or a register that the document names.</summary>
public sealed record NamedThing(string Id, Label Name);
