using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Registers;

/// <summary>
/// Reads a register from a CSV file with a line of headers, entry by entry. Every mistake is collected with its line and
/// column; an entry with an error is not handed on, the others are. Whether a register with errors is taken at all is the
/// caller's to say once <see cref="Report"/> is known. Reads one file, once.
/// </summary>
/// <remarks>Keeps 16 bytes and a line number of each entry, to find what is entered twice; nothing else grows with the file.</remarks>
public sealed class RegisterImport<T>
    where T : class
{
    /// <summary>So many mistakes are listed unless another number is asked for.</summary>
    public const int UsualLimit = 10_000;

    private readonly string file;
    private readonly IReadOnlyList<RegisterColumn> columns;
    private readonly Func<RowReader, T?> readRow;
    private readonly Func<T, string> idOf;
    private readonly string idField;
    private readonly MistakeList mistakes;
    private long accepted;
    private long refused;

    internal RegisterImport(
        string file, IReadOnlyList<RegisterColumn> columns, Func<RowReader, T?> readRow, Func<T, string> idOf, string idField, int limit)
    {
        (this.file, this.columns, this.readRow, this.idOf, this.idField) = (file, columns, readRow, idOf, idField);
        mistakes = new MistakeList(limit);
    }

    /// <summary>How it went so far; final when the reading has come to its end.</summary>
    public ImportReport Report => new(
        accepted,
        refused,
        mistakes.More == 0 ? mistakes.Listed : [.. mistakes.Listed, SupervisionMessages.MistakesLeftOut(new SourcePosition(file, 1, 1), mistakes.More)]);

    /// <summary>The entries without an error, in the order of the file. Leaves the stream open.</summary>
    /// <exception cref="IOException">The stream cannot be read on.</exception>
    public IEnumerable<T> Read(Stream csv)
    {
        using var table = new CsvTable(csv, file);
        if (!Next(table))
        {
            if (mistakes.Errors == 0)
            {
                mistakes.Add(SupervisionMessages.EmptyRegister(new SourcePosition(file, 1, 1)));
            }

            yield break;
        }

        if (ColumnMap.Read(table, columns, mistakes) is not { } map)
        {
            yield break;
        }

        var row = new RowReader(table, map, mistakes);
        var lines = new Dictionary<UInt128, int>();
        while (Next(table))
        {
            var before = mistakes.Errors;
            var entry = IsWhole(table, map) ? readRow(row) : null;
            if (entry is not null && mistakes.Errors == before && !lines.TryAdd(Key(idOf(entry)), table.Line))
            {
                mistakes.Add(SupervisionMessages.DuplicateEntry(table.At(Math.Max(map.IndexOf(idField), 0)), idOf(entry), lines[Key(idOf(entry))]));
            }

            if (entry is null || mistakes.Errors > before)
            {
                refused++;
                continue;
            }

            accepted++;
            yield return entry;
        }
    }

    private bool Next(CsvTable table)
    {
        try
        {
            return table.Read();
        }
        catch (CsvFormatException e)
        {
            mistakes.Add(SupervisionMessages.LineTooLong(new SourcePosition(file, (int)Math.Max(e.LineNumber, 1), 1)));
            return false;
        }
    }

    private bool IsWhole(CsvTable table, ColumnMap map)
    {
        if (table.IsBadlyQuoted)
        {
            mistakes.Add(SupervisionMessages.BadQuotation(table.At(0)));
            return false;
        }

        if (table.Count == map.Count)
        {
            return true;
        }

        mistakes.Add(SupervisionMessages.WrongFieldCount(table.At(Math.Min(table.Count, map.Count)), table.Count, map.Count));
        return false;
    }

    private static UInt128 Key(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
