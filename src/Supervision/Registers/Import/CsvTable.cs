using System.Text;
using CsvHelper;
using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Supervision.Registers;

/// <summary>Reads a CSV file line by line and knows where each field stands. Holds one line at a time.</summary>
internal sealed class CsvTable : IDisposable
{
    /// <summary>A line of a register is far shorter; a longer one is not a register at all.</summary>
    private const int MaxLineBytes = 1_048_576;

    private readonly string file;
    private readonly CsvReader reader;
    private bool malformed;

    public CsvTable(Stream stream, string file)
    {
        this.file = file;
        var start = CsvText.Start(stream, out var encoding);
        reader = CsvReader.Create(
            new PrefixedStream(start, stream),
            new CsvReaderOptions
            {
                HasHeader = false,
                TrackLineNumbers = true,
                MaxRecordSize = MaxLineBytes,
                Encoding = encoding,
                MalformedData = CsvMalformedDataHandling.Recover,

                // A mark that is never closed would otherwise swallow the rest of the file, and every mistake in it.
                AllowLineBreaksInQuotes = false,
                OnMalformedRecord = _ => malformed = true,
                IncludeValuesInExceptions = false,
            },
            leaveOpen: true);
    }

    /// <summary>The present line, from 1.</summary>
    public int Line => (int)reader.LineNumber;

    /// <summary>How many fields the present line has.</summary>
    public int Count => reader.FieldCount;

    /// <summary>A quotation mark stands where none can, or is not closed on its line.</summary>
    public bool IsBadlyQuoted { get; private set; }

    public string this[int field] => reader.GetString(field);

    /// <summary>Goes to the next line that is not blank; false at the end.</summary>
    /// <exception cref="CsvFormatException">A line is longer than a line of any register.</exception>
    public bool Read()
    {
        do
        {
            malformed = false;
            if (!reader.Read())
            {
                return false;
            }

            IsBadlyQuoted = malformed;
        }
        while (Count == 1 && !IsBadlyQuoted && string.IsNullOrWhiteSpace(this[0]));

        return true;
    }

    /// <summary>The place of a field of the present line; behind the last where there are not so many.</summary>
    public SourcePosition At(int field)
    {
        var column = 1;
        for (var i = 0; i < Math.Min(field, Count); i++)
        {
            column += Encoding.UTF8.GetCharCount(reader.GetRawSpan(i)) + 1;
        }

        // Behind the last field there is no separator.
        return new SourcePosition(file, Line, field >= Count && Count > 0 ? column - 1 : column);
    }

    public void Dispose() => reader.Dispose();
}
