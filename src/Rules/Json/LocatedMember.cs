using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Json;

/// <param name="At">The place of the name.</param>
public sealed record LocatedMember(string Name, SourcePosition At, LocatedValue Value);
