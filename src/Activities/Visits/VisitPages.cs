using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;

namespace PolicyEngine.Activities.Visits;

/// <summary>All visits of a task, page by page.</summary>
internal static class VisitPages
{
    public static IEnumerable<Stored<Visit>> VisitsOf(this IStores stores, string task)
    {
        var visits = stores.Store<IVisits>();
        for (var page = visits.OfTask(task, null, DrawnVisit.BatchSize); page.Count > 0; page = visits.OfTask(task, page[^1].Value.Id, DrawnVisit.BatchSize))
        {
            foreach (var visit in page)
            {
                yield return visit;
            }
        }
    }
}
