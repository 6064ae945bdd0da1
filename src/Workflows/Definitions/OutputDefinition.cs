using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>What a finished workflow hands back.</summary>
public sealed record OutputDefinition(string Name, string TypeName, SourcePosition At);
