using System.Globalization;
using CsvHelper;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Diagnostics;
using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Supervision.Draws.ImportedDraws;

/// <summary>Reads an export of the platform as CSV: a row for each drawn object, the task's own figures in each row.</summary>
public static class ImportedDrawCsv
{
    private const int MostMistakes = 1000;

    /// <param name="file">What messages call the file.</param>
    public static ImportedDrawFile Read(Stream csv, string file, ImportedDrawColumns columns)
    {
        using var table = new CsvTable(csv, file);
        var mistakes = new MistakeList(MostMistakes);
        var draws = new List<(string Task, ImportedDraw Head, List<ImportedVisit> Visits)>();
        try
        {
            if (!table.Read())
            {
                mistakes.Add(SupervisionMessages.EmptyRegister(new SourcePosition(file, 1, 1)));
            }
            else if (ColumnMap.Read(table, columns.Columns, mistakes) is { } map)
            {
                ReadRows(table, map, mistakes, draws);
            }
        }
        catch (CsvFormatException e)
        {
            mistakes.Add(SupervisionMessages.LineTooLong(new SourcePosition(file, (int)Math.Max(e.LineNumber, 1), 1)));
        }

        return ImportedDrawFile.Of([.. draws.Select(d => d.Head with { Visits = d.Visits })], mistakes.Listed);
    }

    private static void ReadRows(
        CsvTable table, ColumnMap map, MistakeList mistakes, List<(string Task, ImportedDraw Head, List<ImportedVisit> Visits)> draws)
    {
        var row = new RowReader(table, map, mistakes);
        var byTask = new Dictionary<string, int>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (table.IsBadlyQuoted || table.Count != map.Count)
            {
                mistakes.Add(table.IsBadlyQuoted
                    ? SupervisionMessages.BadQuotation(table.At(0))
                    : SupervisionMessages.WrongFieldCount(table.At(Math.Min(table.Count, map.Count)), table.Count, map.Count));
                continue;
            }

            var (task, id) = (row.Required("task"), row.Required("object"));
            var head = new ImportedDraw(task ?? "", row.Date("drawnOn"), Population(row), Percent(row), []);
            if (task is null || id is null)
            {
                continue;
            }

            if (!byTask.TryGetValue(task, out var index))
            {
                byTask[task] = index = draws.Count;
                draws.Add((task, head, []));
            }
            else if (draws[index].Head with { Visits = head.Visits } != head)
            {
                row.Report("task", (at, _) => Messages.TaskFiguresDiffer(at, task));
            }

            draws[index].Visits.Add(new ImportedVisit(table.Line, id, row.List("inspectors")));
        }
    }

    private static int? Population(RowReader row) =>
        Number<int>(row, "population", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, "a whole number");

    private static decimal? Percent(RowReader row) => Number<decimal>(
        row,
        "percent",
        text => decimal.TryParse(text.TrimEnd('%', '％'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 100 ? number : null,
        "a percentage up to 100");

    private static T? Number<T>(RowReader row, string field, Func<string, T?> parse, string expected)
        where T : struct
    {
        if (row.Text(field) is not { } text)
        {
            return null;
        }

        var number = parse(text);
        if (number is null)
        {
            row.Report(field, (at, header) => Messages.NotANumber(at, header, text, expected));
        }

        return number;
    }
}
