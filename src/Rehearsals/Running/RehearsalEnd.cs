using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rehearsals;

/// <summary>How a rehearsal ended.</summary>
/// <param name="Timeline">Null where nothing could be played.</param>
/// <param name="Refusal">Why nothing was played, or why what was asked for was not shown; null: for no such reason.</param>
/// <param name="Mistakes">Of the workflow files.</param>
public sealed record RehearsalEnd(Timeline? Timeline, string? Refusal, IReadOnlyList<Diagnostic> Mistakes)
{
    internal static RehearsalEnd Refused(string message) => new(null, message, []);
}
