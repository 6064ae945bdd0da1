using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>What the workflow can be given when it starts. It is always kept with the instance, whatever storage the file names.</summary>
public sealed record InputDefinition(string Name, string TypeName, SourcePosition At);
