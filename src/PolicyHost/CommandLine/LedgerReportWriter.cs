using System.Text.Json;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>Writes a verification as JSON, for the command line and the HTTP interface alike.</summary>
internal static class LedgerReportWriter
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static void Write(Utf8JsonWriter writer, LedgerReport report, IReadOnlyList<VersionFault> versions)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("whole", report.Whole && versions.Count == 0);
        writer.WriteString("worth", report.Worth);
        writer.WriteNumber("sealed", report.Sealed);
        writer.WriteNumber("waiting", report.Waiting);
        writer.WriteNumber("batches", report.Batches);
        writer.WriteNumber("streams", report.Streams);
        writer.WritePropertyName("vouchedThrough");
        JsonSerializer.Serialize(writer, report.VouchedThrough, Web);
        writer.WriteStartArray("faults");
        foreach (var fault in report.Faults)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(fault.Kind.ToString()));
            writer.WriteString("message", fault.Message);
            writer.WriteString("stream", fault.Stream);
            Number(writer, "sequence", fault.Sequence);
            Number(writer, "place", fault.Place);
            Number(writer, "batch", fault.Batch);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("moreFaults", report.MoreFaults);
        writer.WritePropertyName("versionFaults");
        JsonSerializer.Serialize(writer, versions, Web);
        writer.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
