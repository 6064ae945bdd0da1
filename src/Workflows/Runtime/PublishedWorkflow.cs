using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>What became of a file that was to be published.</summary>
/// <param name="Hash">The version; null where it was refused, or only checked.</param>
/// <param name="Diagnostics">Mistakes and warnings in the order of the file.</param>
public sealed record PublishedWorkflow(string? DefinitionId, string? Hash, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
