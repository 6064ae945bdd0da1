using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Teams;

namespace PolicyEngine.Supervision.Draws.ImportedDraws;

/// <summary>
/// Holds a draw of the platform against registers, plan and chance. It cannot show that a draw was honest; it says what
/// does not fit, each with the clauses that it touches.
/// </summary>
public static class ImportedDrawChecks
{
    public static IReadOnlyList<DrawRemark> Of(ImportedDraw draw, ImportedDrawContext context)
    {
        var remarks = new List<DrawRemark>();
        var places = context.Population.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i, StringComparer.Ordinal);
        CheckNumbers(draw, context, remarks);
        CheckObjects(draw, context, places, remarks);
        CheckInspectors(draw, context, remarks);
        RegularityCheck.Objects(draw, places, ClausesOf(context, ImportedDrawCheck.Regularity), remarks);
        RegularityCheck.Teams(draw, ClausesOf(context, ImportedDrawCheck.Regularity), remarks);
        return remarks;
    }

    private static void CheckNumbers(ImportedDraw draw, ImportedDrawContext context, List<DrawRemark> remarks)
    {
        var population = context.Population.Count;
        if (draw.Population is { } named && named != population)
        {
            remarks.Add(Messages.OtherPopulation(draw.Task, named, population, ClausesOf(context, ImportedDrawCheck.Population)));
        }

        var clauses = ClausesOf(context, ImportedDrawCheck.Ratio);
        if (draw.Percent is { } percent && draw.Population is { } of && Math.Abs(draw.Visits.Count - percent * of / 100m) >= 1)
        {
            remarks.Add(Messages.RatioNotDrawn(draw.Task, percent, of, draw.Visits.Count, clauses));
        }

        if (context.Quota is not { } quota || population == 0)
        {
            return;
        }

        var lawful = LawfulCounts.Of(quota, population);
        if (lawful.None)
        {
            remarks.Add(Messages.ImportedConflict(draw.Task, population, clauses));
        }
        else if (!lawful.Contains(draw.Visits.Count))
        {
            remarks.Add(Messages.ImportedOutsideBounds(draw.Task, population, draw.Visits.Count, lawful.Least, lawful.Most, clauses));
        }

        var planned = LawfulCounts.Planned(quota, population);
        if (planned != draw.Visits.Count)
        {
            remarks.Add(Messages.NotAsPlanned(draw.Task, planned, draw.Visits.Count, clauses));
        }
    }

    private static void CheckObjects(
        ImportedDraw draw, ImportedDrawContext context, Dictionary<string, int> places, List<DrawRemark> remarks)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var visit in draw.Visits)
        {
            if (!places.ContainsKey(visit.Object))
            {
                remarks.Add(Messages.NotInPopulation(visit, ClausesOf(context, ImportedDrawCheck.ObjectEligibility)));
            }

            if (!first.TryAdd(visit.Object, visit.Line))
            {
                remarks.Add(Messages.DrawnTwice(visit, first[visit.Object], ClausesOf(context, ImportedDrawCheck.Repeat)));
            }
            else if (context.DrawnBefore.Contains(visit.Object))
            {
                remarks.Add(Messages.DrawnBefore(visit, ClausesOf(context, ImportedDrawCheck.Repeat)));
            }
        }
    }

    private static void CheckInspectors(ImportedDraw draw, ImportedDrawContext context, List<DrawRemark> remarks)
    {
        var register = context.Inspectors.ToDictionary(i => i.Id, StringComparer.Ordinal);
        var recused = context.Recusals.Select(r => (r.Inspector, r.Object)).ToHashSet();
        var plan = context.TeamRule is { } rule ? new SeatPlan(rule) : null;
        var loads = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var visit in draw.Visits)
        {
            foreach (var inspector in visit.Inspectors)
            {
                loads[inspector] = loads.GetValueOrDefault(inspector) + 1;
                if (!register.ContainsKey(inspector))
                {
                    remarks.Add(Messages.NotInInspectorRegister(visit, inspector, ClausesOf(context, ImportedDrawCheck.InspectorEligibility)));
                }

                if (recused.Contains((inspector, visit.Object)))
                {
                    remarks.Add(Messages.RecusedInspector(visit, inspector, ClausesOf(context, ImportedDrawCheck.Recusal)));
                }
            }

            if (plan is not null && !IsLegal(plan, visit, register))
            {
                remarks.Add(Messages.IllegalTeam(visit, plan.Size, ClausesOf(context, ImportedDrawCheck.InspectorEligibility)));
            }
        }

        foreach (var (id, load) in loads.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            if (register.TryGetValue(id, out var inspector) && load > inspector.Cap)
            {
                remarks.Add(Messages.AboveCap(id, load, inspector.Cap.Value, ClausesOf(context, ImportedDrawCheck.Load)));
            }
        }
    }

    /// <summary>More inspectors than the rule asks for are in order if enough of them can be seated.</summary>
    private static bool IsLegal(SeatPlan plan, ImportedVisit visit, Dictionary<string, DrawInspector> register)
    {
        if (visit.Inspectors.Distinct().Count() != visit.Inspectors.Count)
        {
            return false;
        }

        var seated = new List<byte>();
        foreach (var id in visit.Inspectors)
        {
            seated.Add(register.TryGetValue(id, out var inspector) ? plan.SignatureOf(inspector.Qualifications) : (byte)0);
            if (!plan.CanSeat([.. seated]))
            {
                seated.RemoveAt(seated.Count - 1);
            }
        }

        return seated.Count == plan.Size;
    }

    private static IReadOnlyList<string> ClausesOf(ImportedDrawContext context, ImportedDrawCheck check) =>
        context.Clauses.TryGetValue(check, out var clauses) ? clauses : [];
}
