using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Registers;

/// <summary>Which column of a file holds which field.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, int> byField = new(StringComparer.Ordinal);
    private readonly List<string> headers = [];

    private ColumnMap()
    {
    }

    /// <summary>How many fields a line has.</summary>
    public int Count => headers.Count;

    /// <summary>Reads the line of headers; null, with mistakes, where entries cannot be read by it.</summary>
    public static ColumnMap? Read(CsvTable table, IReadOnlyList<RegisterColumn> columns, MistakeList mistakes)
    {
        var map = new ColumnMap();
        var usable = true;
        for (var i = 0; i < table.Count; i++)
        {
            var header = table[i].Trim();
            map.headers.Add(header);
            if (columns.FirstOrDefault(c => c.Headers.Contains(header, StringComparer.OrdinalIgnoreCase)) is not { } column)
            {
                mistakes.Add(SupervisionMessages.UnknownColumn(table.At(i), header, NearestText.Of(header, columns.SelectMany(c => c.Headers))));
            }
            else if (!map.byField.TryAdd(column.Field, i))
            {
                mistakes.Add(SupervisionMessages.DuplicateColumn(table.At(i), header, map.headers[map.byField[column.Field]]));
                usable = false;
            }
        }

        foreach (var column in columns.Where(c => c.Required && !map.byField.ContainsKey(c.Field)))
        {
            var nearest = column.Headers.Select(h => NearestText.Of(h, map.headers)).FirstOrDefault(n => n is not null);
            mistakes.Add(SupervisionMessages.MissingColumn(table.At(0), column.Headers, nearest));
            usable = false;
        }

        return usable ? map : null;
    }

    /// <summary>The column's number from 0; -1 where the file has no such column.</summary>
    public int IndexOf(string field) => byField.GetValueOrDefault(field, -1);

    /// <summary>The header as the file writes it; the field's name where the file has no such column.</summary>
    public string HeaderOf(string field) => byField.TryGetValue(field, out var i) ? headers[i] : field;
}
