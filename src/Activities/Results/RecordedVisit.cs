using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;

namespace PolicyEngine.Activities.Results;

/// <summary>What follows a result needs one.</summary>
internal static class RecordedVisit
{
    /// <summary>The visit that the step names.</summary>
    /// <exception cref="ActivityFault">There is no such visit, or it has no result yet.</exception>
    public static Stored<Visit> Recorded(this StepRun run, IStores stores)
    {
        var visit = stores.Visit(run.NeededText("visit"));
        return visit.Value.ResultCode is null ? throw new ActivityFault("PE1462", StepMessages.NoRecordYet(visit.Value.Id)) : visit;
    }
}
