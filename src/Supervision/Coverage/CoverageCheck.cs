using System.Text;
using PolicyEngine.Supervision.Clauses;

namespace PolicyEngine.Supervision.Coverage;

/// <summary>Holds a clause book against the official text and against what the profile encodes. It can fail.</summary>
public static class CoverageCheck
{
    /// <param name="citations">What cites each clause: <c>rule:…</c>, <c>duty:…</c>, <c>parameter:…</c>.</param>
    /// <param name="carriers">What the profile has to carry record clauses: <c>decision:…</c>, <c>duty:…</c>.</param>
    /// <param name="steps">The steps of the locality's procedures, <c>step:…</c>; null where they are not at hand, and steps are believed.</param>
    /// <param name="requireText">Whether a missing official text is itself missing (the caller named a folder of texts).</param>
    public static CoverageReport Run(
        string jurisdiction,
        ClauseBook book,
        ILookup<string, string> citations,
        IReadOnlySet<string> carriers,
        OfficialTexts texts,
        bool requireText,
        IEnumerable<string>? steps = null)
    {
        var missing = new List<MissingItem>();
        var text = texts.Find(book.Sha256);
        if (text is null && requireText)
        {
            missing.Add(new MissingItem(MissingKind.Document, null, null, $"no text with SHA-256 {book.Sha256} was supplied"));
        }

        var (all, believed) = (carriers.Concat(steps ?? []).ToHashSet(StringComparer.Ordinal), steps is null);
        var clauses = book.Clauses.Select(c => Cover(c, citations, s => all.Contains(s) || (believed && IsStep(s)), text, missing)).ToList();
        var sentences = text is null ? 0 : CoverSentences(text, book, missing);
        return new CoverageReport(jurisdiction, clauses, sentences, missing);
    }

    private static ClauseCoverage Cover(
        Clause clause, ILookup<string, string> citations, Func<string, bool> carries, byte[]? text, List<MissingItem> missing)
    {
        IReadOnlyList<string> carriedBy = [];
        switch (clause.Kind)
        {
            case ClauseKind.Computable:
                carriedBy = [.. citations[clause.Id]];
                if (carriedBy.Count == 0)
                {
                    missing.Add(new MissingItem(MissingKind.Rule, clause.Id, clause.Anchor, "no rule, duty or parameter cites this clause"));
                }

                break;
            case ClauseKind.Record:
                carriedBy = clause.CarriedBy;
                foreach (var carrier in carriedBy.Where(c => !carries(c)))
                {
                    missing.Add(new MissingItem(
                        MissingKind.Carrier, clause.Id, clause.Anchor, IsStep(carrier) ? $"no workflow of the locality has {carrier}" : $"the profile has no {carrier}"));
                }

                break;
            case ClauseKind.Narrative:
            default:
                break;
        }

        var verbatim = text is null ? null : Verbatim(text, clause.Anchor);
        if (text is not null && verbatim is null)
        {
            missing.Add(new MissingItem(MissingKind.Anchor, clause.Id, clause.Anchor, "the anchor cuts through a character or lies outside the text"));
        }

        return new ClauseCoverage(clause, carriedBy, verbatim);
    }

    private static bool IsStep(string carrier) => carrier.StartsWith("step:", StringComparison.Ordinal);

    private static int CoverSentences(byte[] text, ClauseBook book, List<MissingItem> missing)
    {
        var covered = Merge(book.Clauses.Select(c => c.Anchor).Concat(book.NotNormative.Select(n => n.Span)));
        var sentences = 0;
        foreach (var sentence in SentenceCutter.Cut(text))
        {
            sentences++;
            if (!sentence.Letters.All(l => Lies(l, covered)))
            {
                missing.Add(new MissingItem(MissingKind.Sentence, null, sentence.Span, Encoding.UTF8.GetString(text, sentence.Span.Start, sentence.Span.Length).Trim()));
            }
        }

        return sentences;
    }

    /// <summary>The union of spans as disjoint spans in order; spans that touch become one.</summary>
    private static List<ByteSpan> Merge(IEnumerable<ByteSpan> spans)
    {
        var merged = new List<ByteSpan>();
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, span.End) };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private static bool Lies(ByteSpan inner, List<ByteSpan> spans)
    {
        var index = spans.FindLastIndex(s => s.Start <= inner.Start);
        return index >= 0 && inner.End <= spans[index].End;
    }

    private static string? Verbatim(byte[] text, ByteSpan span)
    {
        if (span.End > text.Length || IsContinuation(text, span.Start) || IsContinuation(text, span.End))
        {
            return null;
        }

        return Encoding.UTF8.GetString(text, span.Start, span.Length);
    }

    private static bool IsContinuation(byte[] text, int at) => at < text.Length && (text[at] & 0xC0) == 0x80;
}
