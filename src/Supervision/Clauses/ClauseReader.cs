using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Supervision.Clauses;

/// <summary>Reads <c>clauses.json</c>.</summary>
public static class ClauseReader
{
    private static readonly string[] Modalities = ["must", "must-not", "may", "principle"];
    private static readonly string[] Kinds = ["computable", "record", "narrative"];
    private static readonly string[] Carriers = ["decision:", "duty:", "step:"];

    /// <summary>The clauses; null, with diagnostics, where the file is not usable.</summary>
    public static ClauseBook? Read(LocatedValue file, DiagnosticBag bag)
    {
        if (ObjectReader.Of(file, "clauses", bag) is not { } reader)
        {
            return null;
        }

        var document = reader.Required("document") is { } d ? ObjectReader.Of(d, "document", bag) : null;
        var sha256 = document?.Text("sha256");
        var bytes = document?.Count("bytes");
        document?.Close();
        if (sha256 is null || bytes is null)
        {
            return null;
        }

        var clauses = new Dictionary<string, Clause>(StringComparer.Ordinal);
        foreach (var item in reader.Items("clauses", required: true))
        {
            if (ReadClause(item, bytes.Value, bag) is { } clause && !clauses.TryAdd(clause.Id, clause))
            {
                bag.Add(Messages.DuplicateClause(clause.At, clause.Id, clauses[clause.Id].At.Line));
            }
        }

        var notNormative = reader.Items("notNormative").Select(i => ReadSpan(i, bytes.Value, bag)).OfType<NotNormativeSpan>().ToList();
        reader.Close();
        return new ClauseBook(sha256.ToLowerInvariant(), bytes.Value, [.. clauses.Values], notNormative);
    }

    private static Clause? ReadClause(LocatedValue item, int bytes, DiagnosticBag bag)
    {
        if (ObjectReader.Of(item, "clause", bag) is not { } reader)
        {
            return null;
        }

        var (id, section, actor) = (reader.Text("id"), reader.Text("section"), reader.OptionalText("actor"));
        var modality = reader.Word("modality", Modalities);
        var kind = reader.Word("kind", Kinds);
        var summary = reader.Label("summary");
        var anchor = reader.Required("anchor") is { } a && ObjectReader.Of(a, "anchor", bag) is { } span ? ReadBounds(span, bytes, bag, close: true) : null;
        var carriers = reader.Texts("carriedBy");
        reader.Close();
        foreach (var carrier in carriers.Where(c => !Carriers.Any(p => c.Text.StartsWith(p, StringComparison.Ordinal))))
        {
            bag.Add(Messages.UnknownCarrier(carrier.At, carrier.Text));
        }

        if (kind == "record" && carriers.Count == 0)
        {
            bag.Add(Messages.RecordWithoutCarrier(item.At, id ?? "?"));
        }

        return id is null || section is null || modality is null || kind is null || summary is null || anchor is null
            ? null
            : new Clause(id, section, actor, modality, Enum.Parse<ClauseKind>(kind, ignoreCase: true), summary, anchor.Value, [.. carriers.Select(c => c.Text)], item.At);
    }

    private static NotNormativeSpan? ReadSpan(LocatedValue item, int bytes, DiagnosticBag bag)
    {
        if (ObjectReader.Of(item, "span", bag) is not { } reader)
        {
            return null;
        }

        var span = ReadBounds(reader, bytes, bag, close: false);
        var reason = reader.Text("reason");
        reader.Close();
        return span is null || reason is null ? null : new NotNormativeSpan(span.Value, reason);
    }

    private static ByteSpan? ReadBounds(ObjectReader reader, int bytes, DiagnosticBag bag, bool close)
    {
        var (start, end) = (reader.Count("start"), reader.Count("end"));
        if (close)
        {
            reader.Close();
        }

        if (start is null || end is null)
        {
            return null;
        }

        if (start < end && end <= bytes)
        {
            return new ByteSpan(start.Value, end.Value);
        }

        bag.Add(Messages.BadAnchor(reader.At, start.Value, end.Value, bytes));
        return null;
    }
}
