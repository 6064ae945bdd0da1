using System.Globalization;
using PolicyEngine.Supervision.Draws.Canonical;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Entries;

namespace PolicyEngine.Supervision.Draws.Recording;

/// <summary>Writes entries as a chain: each names the hash of the one before, the first that of the record.</summary>
internal static class EntryWriter
{
    public const string ReplacedKind = "replace-inspector";
    public const string ReportedKind = "object-cannot-be-inspected";

    public static void WriteEntries(CanonicalWriter writer, RecordContent content, byte[] recordHash)
    {
        var previous = recordHash;
        writer.BeginArray();
        foreach (var entry in content.Entries)
        {
            var before = previous;
            previous = HashSink.HashOf(content.Basis.Algorithm, w => WriteEntry(w, content, entry, before, null));
            WriteEntry(writer, content, entry, before, previous);
        }

        writer.EndArray();
    }

    /// <param name="hash">The entry's own hash, of its text without hash and check; null while it is being computed.</param>
    private static void WriteEntry(CanonicalWriter writer, RecordContent content, DrawEntry entry, byte[] previous, byte[]? hash)
    {
        _ = hash is null ? writer.BeginObject() : writer.BeginChecked();
        writer.Name("at").Text(RecordTime.Text(entry.At));
        if (entry is ObjectNotInspectable { Evidence: var evidence })
        {
            WriteEvidence(writer.Name("evidence"), content, evidence);
        }

        if (hash is not null)
        {
            writer.Name("hash").Hex(hash);
        }

        if (entry is InspectorReplaced { Inspector: var inspector })
        {
            writer.Name("inspector").Integer(inspector);
        }

        writer.Name("kind").Text(entry is InspectorReplaced ? ReplacedKind : ReportedKind)
            .Name("number").Integer(entry.Number)
            .Name("occurredOn").Text(entry.OccurredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (entry is ObjectNotInspectable { Order: var order })
        {
            writer.Name("order").Integer(order);
        }

        writer.Name("previous").Hex(previous).Name("reason").Text(entry.Reason);
        if (entry is InspectorReplaced { Replacements: var replacements })
        {
            WriteReplacements(writer.Name("replacements"), replacements);
        }

        if (content.IsAudit)
        {
            writer.Name("statement").Text(entry.Statement);
        }

        if (entry is InspectorReplaced { Unavailable: var unavailable })
        {
            writer.Name("unavailable").Boolean(unavailable);
        }
        else if (entry is ObjectNotInspectable { Substitute: var substitute })
        {
            WriteSubstitute(writer.Name("substitute"), content, substitute);
        }

        writer.EndObject();
    }

    private static void WriteEvidence(CanonicalWriter writer, RecordContent content, IReadOnlyList<Evidence> evidence)
    {
        writer.BeginArray();
        foreach (var item in evidence)
        {
            writer.BeginObject();
            if (content.IsAudit)
            {
                writer.Name("name").Text(item.Name);
            }

            writer.Name("sha256").Hex(item.Sha256).EndObject();
        }

        writer.EndArray();
    }

    private static void WriteReplacements(CanonicalWriter writer, IReadOnlyList<Replacement> replacements)
    {
        writer.BeginArray();
        foreach (var replacement in replacements)
        {
            writer.BeginObject().Name("inspector").Integer(replacement.Inspector).Name("order").Integer(replacement.Order).EndObject();
        }

        writer.EndArray();
    }

    private static void WriteSubstitute(CanonicalWriter writer, RecordContent content, Substitute? substitute)
    {
        if (substitute is null)
        {
            writer.Null();
            return;
        }

        var visit = substitute.Visit;
        writer.BeginObject().Name("batch").Integer(visit.Batch);
        RecordWriter.WriteRow(writer, content, visit.Ticket.Row);
        writer.Name("inspectors").Integers(substitute.Team?.Inspectors ?? [])
            .Name("order").Integer(visit.Order)
            .Name("rank").Integer(substitute.Rank)
            .Name("slot").IntegerOrNull(visit.Slot)
            .Name("stratum").Integer(visit.Stratum)
            .EndObject();
    }
}
