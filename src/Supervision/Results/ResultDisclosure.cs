using PolicyEngine.Supervision.Acts;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Results;

/// <summary>The result leaves the department: onto the statutory platform (录入), and to the public (公示).</summary>
public static class ResultDisclosure
{
    /// <summary>The result was entered on a platform.</summary>
    /// <exception cref="VisitRefused">The visit has no result yet.</exception>
    public static void Enter(IUnitOfWork unit, IAct act, Visit visit, string platform)
    {
        visit.DemandResult();
        unit.Store<IDossiers>().Append(new ResultEntered(act.IdFor("entered"), visit.ObjectId, act.On, unit.Now, visit.Id, platform));
        act.Append(unit, $"visit/{visit.Id}", "result-entered", w => w.WriteString("platform", platform));
    }

    /// <summary>The result was made public.</summary>
    /// <exception cref="VisitRefused">The visit has no result yet.</exception>
    public static void Publish(IUnitOfWork unit, IAct act, Visit visit, IReadOnlyList<string> channels)
    {
        visit.DemandResult();
        unit.Store<IDossiers>().Append(new ResultPublished(act.IdFor("published"), visit.ObjectId, act.On, unit.Now, visit.Id, channels));
        act.Append(unit, $"visit/{visit.Id}", "result-published", w =>
        {
            w.WriteStartArray("channels");
            foreach (var channel in channels)
            {
                w.WriteStringValue(channel);
            }

            w.WriteEndArray();
        });
    }
}
