using System.Text.Json;
using PolicyEngine.Supervision.Draws.Canonical;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Recording;

namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>
/// Verifies a record in either form with nothing but the record. It reads only what people and chance put in, computes
/// everything else again with the code that draws, and compares byte by byte: so there is no byte of a record that it
/// does not look at.
/// </summary>
public sealed class DrawVerifier
{
    private readonly byte[] file;
    private readonly CanonicalScanner scan;

    private DrawVerifier(byte[] file, CanonicalScanner scan) => (this.file, this.scan) = (file, scan);

    /// <param name="file">The file's bytes.</param>
    /// <param name="announced">The announcement's hash as it was kept elsewhere; null to do without.</param>
    public static VerificationReport Verify(byte[] file, byte[]? announced = null)
    {
        try
        {
            var scan = CanonicalScanner.Scan(file);
            return scan.Mistakes.Count > 0
                ? new VerificationReport { Disagreements = scan.Mistakes }
                : new DrawVerifier(file, scan).Verify(announced);
        }
        catch (NotCanonicalException e)
        {
            return new VerificationReport { Disagreements = [e.Mistake] };
        }
        catch (RecordShapeException e)
        {
            return new VerificationReport { Disagreements = [e.Mistake] };
        }
    }

    private VerificationReport Verify(byte[]? announced)
    {
        using var document = JsonDocument.Parse(RecordSections.WithoutRows(file, scan, out var rows));
        var root = document.RootElement.ValueKind == JsonValueKind.Object
            ? new RecordNode(document.RootElement, "") : throw new RecordShapeException(Messages.WrongShape("/", "an object"));
        var record = root.Object("record");
        var algorithm = RecordSections.Algorithm(record.Object("algorithm"));
        var audit = record.Text("form") switch
        {
            RecordWriter.AuditForm => true,
            RecordWriter.PublicForm => false,
            _ => throw record.Wrong("form", $"'{RecordWriter.AuditForm}' or '{RecordWriter.PublicForm}'"),
        };
        var (content, mistake) = Recompute(root, record, new FrozenReader(record.Object("frozen"), rows, algorithm), audit);
        if (content is null)
        {
            return new VerificationReport { Disagreements = [mistake!], Form = audit ? RecordWriter.AuditForm : RecordWriter.PublicForm };
        }

        var mistakes = new List<DrawMistake>();
        var openings = audit ? null : ReadOpenings(root, content.Basis, mistakes);
        if (mistake is not null)
        {
            mistakes.Add(mistake);
        }

        if (announced is not null && !announced.AsSpan().SequenceEqual(content.Announcement.Hash))
        {
            mistakes.Add(Messages.OtherThanAnnounced(
                "/record/announcement", Convert.ToHexStringLower(content.Announcement.Hash), Convert.ToHexStringLower(announced)));
        }

        if (mistake is null && Compare(content, openings) is { } difference)
        {
            mistakes.Insert(0, difference);
        }

        return new VerificationReport
        {
            Draw = content.Basis.Draw,
            Form = audit ? RecordWriter.AuditForm : RecordWriter.PublicForm,
            AnnouncementHash = content.Announcement.Hash,
            Disagreements = mistakes,
            Remarks = VerificationRemarks.Of(content.Randomness),
            Record = audit && mistakes.Count == 0 ? DrawRecord.Restore(content) : null,
        };
    }

    /// <summary>The content as it must be; with a mistake where an entry could not have been made.</summary>
    private static (RecordContent? Content, DrawMistake? Mistake) Recompute(RecordNode root, RecordNode record, FrozenReader lists, bool audit)
    {
        var place = "/record/frozen";
        try
        {
            var frozen = audit ? lists.Audit() : null;
            var basis = frozen?.Basis ?? lists.Public();
            var node = record.Object("announcement");
            var announcement = Announcement.Of(
                basis.Algorithm,
                basis.Draw,
                frozen?.AuditHash ?? node.Hex("audit", DrawAlgorithm.DigestLength),
                frozen?.PublicHash ?? FrozenWriter.PublicHash(basis),
                record.Object("randomness").Object("host").Hex("secret", DrawAlgorithm.SecretLength),
                RandomnessReader.Time(node, "at"));
            RandomnessReader.HoldAgainst(node, announcement);
            var randomness = RandomnessReader.Read(record, basis, announcement, audit);
            place = "/record/teams";
            var result = DrawResult.Of(basis, announcement, randomness);
            var (entries, mistake) = ReplayEntries(root, new DrawStanding(basis, result), audit);
            var content = new RecordContent
            {
                Basis = basis, Frozen = frozen, Announcement = announcement, Randomness = randomness, Result = result, Entries = entries,
            };
            return (content, mistake);
        }
        catch (DrawRefusedException e)
        {
            return (null, Messages.CannotBeDrawn(place, e.Mistakes[0]));
        }
    }

    private static (List<DrawEntry> Entries, DrawMistake? Mistake) ReplayEntries(RecordNode root, DrawStanding standing, bool audit)
    {
        var entries = new List<DrawEntry>();
        foreach (var node in root.Objects("entries"))
        {
            try
            {
                entries.Add(EntryReplay.Apply(standing, EntryReader.Read(node, audit)));
            }
            catch (DrawRefusedException e)
            {
                return (entries, Messages.EntryDisagrees(node.Path, e.Mistakes[0]));
            }
        }

        return (entries, null);
    }

    private static List<Opening> ReadOpenings(RecordNode root, DrawBasis basis, List<DrawMistake> mistakes)
    {
        var openings = new List<Opening>();
        foreach (var node in root.Objects("openings"))
        {
            var opening = new Opening(
                node.Text("kind"), node.Hex("commitment", DrawAlgorithm.DigestLength), node.Text("id"), node.Hex("salt", DrawAlgorithm.SaltLength));
            openings.Add(opening);
            var isKnown = opening.Kind switch
            {
                RowCommitments.ObjectKind => basis.Population.Find(opening.Commitment) >= 0,
                RowCommitments.InspectorKind => basis.Inspectors.Any(i => i.Commitment.AsSpan().SequenceEqual(opening.Commitment)),
                _ => false,
            };
            if (!isKnown || !RowCommitments.CommitmentOf(basis.Algorithm, opening.Kind, basis.Draw, opening.Salt, opening.Id)
                .AsSpan().SequenceEqual(opening.Commitment))
            {
                mistakes.Add(Messages.OpeningDisagrees(node.Path));
            }
        }

        return openings;
    }

    private DrawMistake? Compare(RecordContent content, List<Opening>? openings)
    {
        var hash = RecordWriter.HashOf(content);
        var whole = RecomputedPlace.Compare(file, (0, file.Length), sink => RecordWriter.WriteFile(sink, content, hash, openings));

        // The hash stands before the record; where both differ, the record is the place to name.
        return whole is null ? null : RecomputedPlace.Compare(file, scan.Ranges["/record"], sink =>
        {
            var writer = new CanonicalWriter(sink);
            RecordWriter.WriteRecord(writer, content, withFrozen: true);
            writer.Flush();
        }) ?? whole;
    }
}
