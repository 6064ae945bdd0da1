using System.Text.Json;
using PolicyEngine.Supervision.Clauses;

namespace PolicyEngine.Supervision.Coverage;

/// <summary>Writes coverage reports as JSON.</summary>
public static class CoverageWriter
{
    public static void Write(Utf8JsonWriter writer, IEnumerable<CoverageReport> reports)
    {
        writer.WriteStartArray();
        foreach (var report in reports)
        {
            writer.WriteStartObject();
            writer.WriteString("jurisdiction", report.Jurisdiction);
            writer.WriteNumber("clauses", report.Clauses.Count);
            writer.WriteNumber("encoded", report.Count(ClauseKind.Computable));
            writer.WriteNumber("recorded", report.Count(ClauseKind.Record));
            writer.WriteNumber("narrative", report.Count(ClauseKind.Narrative));
            writer.WriteNumber("sentences", report.Sentences);
            writer.WriteStartArray("missing");
            foreach (var missing in report.Missing)
            {
                writer.WriteStartObject();
                writer.WriteString("kind", Word(missing.Kind.ToString()));
                writer.WriteString("clause", missing.Clause);
                Span(writer, missing.Span);
                writer.WriteString("text", missing.Text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("details");
            foreach (var (clause, carriers, verbatim) in report.Clauses)
            {
                writer.WriteStartObject();
                writer.WriteString("clause", clause.Id);
                writer.WriteString("section", clause.Section);
                writer.WriteString("kind", clause.Kind switch { ClauseKind.Computable => "encoded", ClauseKind.Record => "recorded", _ => "narrative" });
                Span(writer, clause.Anchor);
                writer.WriteString("summary", clause.Summary.Zh);
                writer.WriteString("verbatim", verbatim);
                writer.WriteStartArray("carriedBy");
                foreach (var carrier in carriers)
                {
                    writer.WriteStringValue(carrier);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Span(Utf8JsonWriter writer, ByteSpan? span)
    {
        if (span is { } s)
        {
            writer.WriteNumber("start", s.Start);
            writer.WriteNumber("end", s.End);
        }
    }

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
