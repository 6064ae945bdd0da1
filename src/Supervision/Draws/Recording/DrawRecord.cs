using System.Collections.Immutable;
using PolicyEngine.Supervision.Draws.Canonical;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Freezing;

namespace PolicyEngine.Supervision.Draws.Recording;

/// <summary>
/// A draw that has been made, in full: step 5. Immutable; an entry gives the record that follows. Drawn once: there is
/// no way to draw it again or to take an object out.
/// </summary>
public sealed class DrawRecord
{
    private DrawRecord(FrozenDraw frozen, Announcement announcement, Randomness randomness, DrawResult result, ImmutableList<DrawEntry> entries)
    {
        (Frozen, Announcement, Randomness, Result, Entries) = (frozen, announcement, randomness, result, entries);
        AuditHash = RecordWriter.HashOf(Content(audit: true));
        PublicHash = RecordWriter.HashOf(Content(audit: false));
    }

    private DrawRecord(DrawRecord before, DrawEntry entry)
    {
        (Frozen, Announcement, Randomness, Result, AuditHash, PublicHash) =
            (before.Frozen, before.Announcement, before.Randomness, before.Result, before.AuditHash, before.PublicHash);
        Entries = before.Entries.Add(entry);
    }

    public FrozenDraw Frozen { get; }

    public Announcement Announcement { get; }

    public Randomness Randomness { get; }

    public DrawResult Result { get; }

    /// <summary>Hash of the audit form's record; entries follow it in a chain.</summary>
    public byte[] AuditHash { get; }

    /// <summary>Hash of the public form's record.</summary>
    public byte[] PublicHash { get; }

    public ImmutableList<DrawEntry> Entries { get; }

    /// <summary>Draws objects and teams.</summary>
    /// <exception cref="DrawRefusedException">
    /// The announcement is of other lists or another secret, or the visits have no legal teams: nothing is chosen.
    /// </exception>
    public static DrawRecord Draw(FrozenDraw frozen, Announcement announcement, Randomness randomness)
    {
        var expected = Announcement.Of(frozen, randomness.HostSecret, announcement.At);
        if (!expected.Hash.AsSpan().SequenceEqual(announcement.Hash))
        {
            throw new DrawRefusedException(Messages.NotTheAnnouncedDraw(frozen.Basis.Draw));
        }

        return new DrawRecord(frozen, announcement, randomness, DrawResult.Of(frozen.Basis, announcement, randomness), []);
    }

    /// <summary>Who visits what now.</summary>
    public DrawStanding Standing()
    {
        var standing = new DrawStanding(Frozen.Basis, Result);
        foreach (var entry in Entries)
        {
            EntryReplay.Apply(standing, entry);
        }

        return standing;
    }

    /// <summary>Records that an inspector leaves visits; the reserve order says who steps in.</summary>
    /// <param name="inspector">Number of the inspector.</param>
    /// <param name="orders">The visits that the inspector leaves; may be empty only for one who becomes unavailable.</param>
    /// <param name="isUnavailable">Whether the inspector also steps in nowhere else.</param>
    /// <exception cref="DrawRefusedException">The inspector is not on a visit, no reason is given, or nobody may step in.</exception>
    public DrawRecord ReplaceInspector(int inspector, IReadOnlyList<int> orders, bool isUnavailable, EntryCause cause) =>
        new(this, Standing().Replace(inspector, orders, isUnavailable, cause));

    /// <summary>Records that a drawn object cannot be inspected; where the plan says so, the next reserve steps in.</summary>
    /// <exception cref="DrawRefusedException">Unknown or reported before, no reason or evidence, or the substitute has no legal team.</exception>
    public DrawRecord ReportObject(int order, IReadOnlyList<Evidence> evidence, EntryCause cause) =>
        new(this, Standing().Report(order, evidence, cause));

    /// <summary>Writes the audit form: all of it, for the auditor alone.</summary>
    public void WriteAudit(Stream stream) => RecordWriter.WriteFile(new StreamSink(stream), Content(audit: true), AuditHash, null);

    /// <summary>Writes the public form: commitments in place of objects and inspectors but those opened.</summary>
    /// <param name="openedVisits">Orders of the visits whose objects are told; after the visit.</param>
    /// <param name="openedInspectors">Numbers of the inspectors whose identity is told.</param>
    public void WritePublic(Stream stream, IEnumerable<int>? openedVisits = null, IEnumerable<int>? openedInspectors = null) =>
        RecordWriter.WriteFile(
            new StreamSink(stream), Content(audit: false), PublicHash, Opening.Of(this, openedVisits ?? [], openedInspectors ?? []));

    /// <summary>A record that was read and verified.</summary>
    internal static DrawRecord Restore(RecordContent content) =>
        new(content.Frozen!, content.Announcement, content.Randomness, content.Result, [.. content.Entries]);

    private RecordContent Content(bool audit) => new()
    {
        Basis = Frozen.Basis,
        Frozen = audit ? Frozen : null,
        Announcement = Announcement,
        Randomness = Randomness,
        Result = Result,
        Entries = Entries,
    };
}
