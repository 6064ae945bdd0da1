using PolicyEngine.Supervision.Documents;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Plans;

/// <summary>Plans as they are kept. Each change commits with an entry in the ledger stream <c>plan/ID</c>.</summary>
public interface IPlans
{
    /// <exception cref="ConcurrencyConflict">There is a plan of this id.</exception>
    void Add(Plan plan);

    /// <param name="before">As it was read.</param>
    /// <param name="what">What happened, in kebab-case: <c>plan-submitted</c>.</param>
    /// <exception cref="ConcurrencyConflict">Somebody changed it since.</exception>
    void Change(Stored<Plan> before, Plan after, string what);

    Stored<Plan>? Find(string id);

    /// <summary>All plans of a year, in order of id.</summary>
    IReadOnlyList<Stored<Plan>> Of(string jurisdiction, int year);
}
