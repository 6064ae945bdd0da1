using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>A variable of a workflow or of a container.</summary>
/// <param name="Id">What expressions and outputs refer to.</param>
/// <param name="TypeName">The alias that the file gives (<c>Boolean</c>, <c>Int32</c>…); <c>Object</c> where it gives none.</param>
/// <param name="Default">The value to start with, as text; null for none.</param>
public sealed record VariableDefinition(
    string Id, string Name, string TypeName, bool IsArray, string? Default, SourcePosition At);
