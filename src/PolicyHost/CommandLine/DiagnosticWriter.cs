using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>Writes diagnostics as JSON, for the command line and the HTTP interface alike.</summary>
internal static class DiagnosticWriter
{
    public static void Write(Utf8JsonWriter writer, IEnumerable<Diagnostic> diagnostics)
    {
        writer.WriteStartArray();
        foreach (var d in diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("id", d.Id);
            writer.WriteString("severity", d.Severity == Severity.Error ? "error" : "warning");
            writer.WriteString("file", d.At.File);
            writer.WriteNumber("line", d.At.Line);
            writer.WriteNumber("column", d.At.Column);
            writer.WriteString("message", d.Message);
            writer.WriteString("expected", d.Expected);
            writer.WriteString("nearest", d.Nearest);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
