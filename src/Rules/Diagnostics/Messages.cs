namespace PolicyEngine.Rules.Diagnostics;

/// <summary>
/// Owns every message that policy files and questions can cause. One factory method a diagnostic; the parts of this
/// class lie beside each other, one file a concept (<c>Messages.Json.cs</c>, <c>Messages.Expressions.cs</c>, …).
/// Ids: PE01xx JSON, PE02xx expressions, PE03xx rule files, PE04xx parameters and vocabulary, PE05xx profiles and
/// clauses, PE06xx questions, PE07xx publishing.
/// </summary>
public static partial class Messages
{
    private static Diagnostic Error(
        string id, SourcePosition at, string message, string? expected = null, string? nearest = null) =>
        new(id, Severity.Error, at, message, expected, nearest);

    private static Diagnostic Warning(
        string id, SourcePosition at, string message, string? expected = null, string? nearest = null) =>
        new(id, Severity.Warning, at, message, expected, nearest);
}
