using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Supervision.Diagnostics;

/// <summary>
/// Owns every message that the domain's own files and acts can cause, one part a concept. Ids: PE08xx registers, plans
/// and results.
/// </summary>
public static partial class SupervisionMessages
{
    private static Diagnostic Error(
        string id, SourcePosition at, string message, string? expected = null, string? nearest = null) =>
        new(id, Severity.Error, at, message, expected, nearest);

    private static Diagnostic Warning(
        string id, SourcePosition at, string message, string? expected = null, string? nearest = null) =>
        new(id, Severity.Warning, at, message, expected, nearest);
}
