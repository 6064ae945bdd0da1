using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;

namespace PolicyEngine.Activities.Results;

/// <summary>What follows a result needs one.</summary>
internal static class RecordedVisit
{
    /// <summary>The visit that the step names.</summary>
    /// <exception cref="VisitRefused">It has no result yet.</exception>
    public static Stored<Visit> Recorded(this StepRun run, IStores stores)
    {
        var visit = stores.Visit(run.NeededText("visit"));
        visit.Value.DemandResult();
        return visit;
    }
}
