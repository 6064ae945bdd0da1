using PolicyEngine.Supervision.Documents;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Tasks;

/// <summary>Tasks as they are kept. Each change commits with an entry in the ledger stream <c>task/ID</c>.</summary>
public interface ITasks
{
    /// <exception cref="ConcurrencyConflict">There is a task of this id.</exception>
    void Add(InspectionTask task);

    /// <inheritdoc cref="Plans.IPlans.Change"/>
    void Change(Stored<InspectionTask> before, InspectionTask after, string what);

    Stored<InspectionTask>? Find(string id);

    /// <summary>The task, which no other work changes until this one is over: for what must happen once when the last of many is done.</summary>
    Stored<InspectionTask>? Lock(string id);

    /// <summary>The tasks of a plan, in order of id.</summary>
    IReadOnlyList<Stored<InspectionTask>> OfPlan(string planId);
}
