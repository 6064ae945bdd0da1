using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Supervision.Draws.ImportedDraws;

/// <summary>
/// Reads draws of the platform as JSON: <c>{ "draws": [ { "task", "drawnOn"?, "population"?, "percent"?, "visits": [ { "object",
/// "inspectors"? } ] } ] }</c>.
/// </summary>
public static class ImportedDrawJson
{
    /// <param name="file">What messages call the file.</param>
    public static ImportedDrawFile Read(byte[] utf8, string file)
    {
        var bag = new DiagnosticBag();
        var draws = new List<ImportedDraw>();
        if (LocatedJson.Parse(utf8, file, bag) is { } value && ObjectReader.Of(value, "draws", bag) is { } reader)
        {
            foreach (var item in reader.Items("draws", required: true))
            {
                if (ObjectReader.Of(item, "draws", bag) is { } draw && ReadDraw(draw, bag) is { } read)
                {
                    draws.Add(read);
                }
            }

            reader.Close();
        }

        return ImportedDrawFile.Of(draws, [.. bag]);
    }

    private static ImportedDraw? ReadDraw(ObjectReader reader, DiagnosticBag bag)
    {
        var (task, drawnOn) = (reader.Text("task"), reader.OptionalDate("drawnOn"));
        int? population = reader.Optional("population") is null ? null : reader.Count("population");
        var percent = reader.OptionalNumber("percent");
        var visits = new List<ImportedVisit>();
        foreach (var item in reader.Items("visits", required: true))
        {
            if (ObjectReader.Of(item, "visits", bag) is not { } visit)
            {
                continue;
            }

            var (id, inspectors) = (visit.Text("object"), visit.Texts("inspectors"));
            visit.Close();
            if (id is not null)
            {
                visits.Add(new ImportedVisit(item.At.Line, id, [.. inspectors.Select(i => i.Text)]));
            }
        }

        reader.Close();
        return task is null ? null : new ImportedDraw(task, drawnOn, population, percent, visits);
    }
}
