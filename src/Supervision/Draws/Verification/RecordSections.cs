using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Recording;

namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>Takes a file of a draw apart for reading.</summary>
internal static class RecordSections
{
    /// <summary>The file with its longest list left empty; the list itself is read row by row.</summary>
    /// <exception cref="RecordShapeException">It has no such list.</exception>
    public static byte[] WithoutRows(byte[] file, CanonicalScanner scan, out PopulationReader rows)
    {
        if (!scan.Ranges.TryGetValue(PopulationReader.Path, out var range))
        {
            throw new RecordShapeException(Messages.WrongShape(PopulationReader.Path, "a list, which is missing"));
        }

        rows = new PopulationReader(file, range.Start, range.End);
        return [.. file.AsSpan(0, range.Start), .. "[]"u8, .. file.AsSpan(range.End)];
    }

    /// <exception cref="RecordShapeException">This version does not know it.</exception>
    public static DrawAlgorithm Algorithm(RecordNode node)
    {
        if (node.Text("rule") != RecordWriter.Rule || node.Integer("version") != RecordWriter.Version)
        {
            throw new RecordShapeException(Messages.UnknownAlgorithm(node.Path, $"{node.Text("rule")} {node.Integer("version")}"));
        }

        return DrawAlgorithm.Find(node.Text("hash"), node.Text("mac"))
            ?? throw new RecordShapeException(Messages.UnknownAlgorithm(node.Path, $"{node.Text("hash")}, {node.Text("mac")}"));
    }
}
