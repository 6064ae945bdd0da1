using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.ImportedDraws;

namespace PolicyEngine.Supervision.Draws.Preparing;

/// <summary>Holds a draw of the platform against what the task may draw from.</summary>
public static class ImportReview
{
    /// <summary>Everything that does not fit, each with its clauses.</summary>
    public static IReadOnlyList<DrawRemark> Of(ImportedDraw draw, PreparedDraw prepared)
    {
        var clauses = ClausesOf(prepared);
        var context = new ImportedDrawContext
        {
            Population = [.. prepared.Objects.Select(o => o.Id).Concat(prepared.DrawnBefore).Distinct().Order(StringComparer.Ordinal)],
            Quota = prepared.Strata.Count == 1 ? prepared.Strata[0].Quota : null,
            DrawnBefore = prepared.DrawnBefore,
            Inspectors = prepared.Inspectors,
            Recusals = prepared.Recusals,

            // A draw of objects alone is matched with inspectors elsewhere.
            TeamRule = draw.Visits.Any(v => v.Inspectors.Count > 0) ? prepared.TeamRule : null,
            Clauses = clauses,
        };
        var remarks = ImportedDrawChecks.Of(draw, context).ToList();
        return prepared.Strata.Count < 2 ? remarks : [.. remarks.Concat(OfGroups(draw, prepared, clauses)).DistinctBy(r => r.ToString())];
    }

    /// <summary>The numbers of each group by itself; the platform's own figures are about the whole.</summary>
    private static IEnumerable<DrawRemark> OfGroups(
        ImportedDraw draw, PreparedDraw prepared, IReadOnlyDictionary<ImportedDrawCheck, IReadOnlyList<string>> clauses)
    {
        foreach (var stratum in prepared.Strata)
        {
            var population = prepared.Objects.Where(o => o.Stratum == stratum.Code).Select(o => o.Id).ToList();
            var known = population.ToHashSet(StringComparer.Ordinal);
            var part = draw with
            {
                Task = $"{draw.Task} / {stratum.Code}",
                Population = null,
                Percent = null,
                Visits = [.. draw.Visits.Where(v => known.Contains(v.Object)).Select(v => v with { Inspectors = [] })],
            };
            var context = new ImportedDrawContext { Population = population, Quota = stratum.Quota, Clauses = clauses };
            foreach (var remark in ImportedDrawChecks.Of(part, context))
            {
                yield return remark;
            }
        }
    }

    private static Dictionary<ImportedDrawCheck, IReadOnlyList<string>> ClausesOf(PreparedDraw prepared) => new()
    {
        [ImportedDrawCheck.Ratio] = [.. prepared.Strata.SelectMany(s => s.Clauses ?? []).Distinct()],
        [ImportedDrawCheck.Repeat] = [.. prepared.LeftOut.SelectMany(l => l.Clauses).Distinct()],
        [ImportedDrawCheck.InspectorEligibility] = prepared.InspectorClauses,
    };
}
