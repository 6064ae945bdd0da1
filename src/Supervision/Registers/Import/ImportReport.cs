using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Supervision.Registers;

/// <summary>How an import went.</summary>
/// <param name="Accepted">Entries handed on: those without an error.</param>
/// <param name="Refused">Entries with at least one error.</param>
/// <param name="Mistakes">In the order of the file; where there are too many, the last one says how many more there are.</param>
public sealed record ImportReport(long Accepted, long Refused, IReadOnlyList<Diagnostic> Mistakes)
{
    public bool HasErrors => Mistakes.Any(m => m.Severity == Severity.Error);
}
