using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Workflows.Diagnostics;

/// <summary>
/// Owns every message that workflow definitions can cause. One factory method a diagnostic, one file a concept. Ids:
/// PE120x reading a file, PE121x–PE125x publishing it, PE126x–PE129x running it.
/// </summary>
internal static partial class WorkflowMessages
{
    private static Diagnostic Error(
        string id, SourcePosition at, string message, string? expected = null, string? nearest = null) =>
        new(id, Severity.Error, at, message, expected, nearest);

    private static Diagnostic Warning(
        string id, SourcePosition at, string message, string? expected = null, string? nearest = null) =>
        new(id, Severity.Warning, at, message, expected, nearest);
}
