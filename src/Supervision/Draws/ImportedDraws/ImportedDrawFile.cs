using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Supervision.Draws.ImportedDraws;

/// <summary>What was read from an export of the platform.</summary>
/// <param name="Draws">By task, in the order of their first rows. Empty where a mistake was found: half a draw cannot be checked.</param>
/// <param name="Mistakes">Each with its place in the file; warnings do not keep the draws from being read.</param>
public sealed record ImportedDrawFile(IReadOnlyList<ImportedDraw> Draws, IReadOnlyList<Diagnostic> Mistakes)
{
    internal static ImportedDrawFile Of(IReadOnlyList<ImportedDraw> draws, IReadOnlyList<Diagnostic> mistakes) =>
        new(mistakes.Any(m => m.Severity == Severity.Error) ? [] : draws, mistakes);
}
