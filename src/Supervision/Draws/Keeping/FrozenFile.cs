using System.Text.Json;
using PolicyEngine.Supervision.Draws.Canonical;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Recording;
using PolicyEngine.Supervision.Draws.Verification;

namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>
/// Frozen lists as they lie between announcement and draw: the members <c>algorithm</c> and <c>frozen</c> of the record
/// that is to be, in the same form and with the same checks.
/// </summary>
public static class FrozenFile
{
    public static void Write(Stream stream, FrozenDraw draw)
    {
        var writer = new CanonicalWriter(new StreamSink(stream));
        writer.BeginObject().Name("record").BeginObject();
        RecordWriter.WriteAlgorithm(writer, draw.Basis.Algorithm);
        FrozenWriter.WriteAudit(writer.Name("frozen"), draw);
        writer.EndObject().EndObject().Flush();
    }

    /// <summary>The lists, frozen again from what was kept.</summary>
    /// <exception cref="DrawRefusedException">A byte was changed; the mistake names the place.</exception>
    public static FrozenDraw Read(byte[] file)
    {
        try
        {
            var scan = CanonicalScanner.Scan(file);
            DrawRefusedException.ThrowIfAny(scan.Mistakes);
            using var document = JsonDocument.Parse(RecordSections.WithoutRows(file, scan, out var rows));
            var record = new RecordNode(document.RootElement, "").Object("record");
            return new FrozenReader(record.Object("frozen"), rows, RecordSections.Algorithm(record.Object("algorithm"))).Audit();
        }
        catch (NotCanonicalException e)
        {
            throw new DrawRefusedException(e.Mistake);
        }
        catch (RecordShapeException e)
        {
            throw new DrawRefusedException(e.Mistake);
        }
    }
}
