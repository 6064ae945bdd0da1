using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Supervision.Samples;

/// <summary>Reads <c>areas.json</c>.</summary>
public static class SampleAreasReader
{
    /// <summary>The areas by id; null, with diagnostics, where the file is not usable.</summary>
    public static IReadOnlyDictionary<string, SampleArea>? Read(LocatedValue file, DiagnosticBag bag)
    {
        if (ObjectReader.Of(file, "areas", bag) is not { } reader)
        {
            return null;
        }

        var before = bag.Count;
        var areas = new Dictionary<string, SampleArea>(StringComparer.Ordinal);
        foreach (var item in reader.Items("areas", required: true))
        {
            if (ObjectReader.Of(item, "area", bag) is not { } r)
            {
                continue;
            }

            var (id, objects, inspectors) = (r.Text("id"), r.Count("objects"), r.Count("inspectors"));
            var divisions = r.Items("divisions", required: true).Select(d => Division(d, bag)).OfType<SampleDivision>().ToList();
            r.Close();
            if (id is not null && objects is not null && inspectors is not null)
            {
                areas[id] = new SampleArea(id, objects.Value, inspectors.Value, divisions);
            }
        }

        reader.Close();
        return bag.Skip(before).Any(d => d.Severity == Severity.Error) ? null : areas;
    }

    private static SampleDivision? Division(LocatedValue item, DiagnosticBag bag)
    {
        if (ObjectReader.Of(item, "division", bag) is not { } r)
        {
            return null;
        }

        var (code, name, brief, weight) = (r.Text("code"), r.Text("name"), r.Text("short"), r.Count("weight"));
        r.Close();
        return code is null || name is null || brief is null || weight is null ? null : new SampleDivision(code, name, brief, weight.Value);
    }
}
